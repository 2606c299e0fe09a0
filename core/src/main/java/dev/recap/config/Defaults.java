package dev.recap.config;

import dev.recap.config.properties.PropertiesFile;
import dev.recap.problem.Problems;

/** What JBake's own {@code default.properties} says. */
public record Defaults(String text) {

  PropertiesFile parse() {
    return PropertiesFile.parse("default.properties", text, new Problems());
  }
}
