package dev.recap.config;

import dev.recap.config.properties.PropertiesFile;
import dev.recap.config.properties.Property;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The keys that a project sets, and JBake's defaults of the other keys. */
final class ProjectKeys {

  private final Map<String, Property> project = new LinkedHashMap<>();
  private final PropertiesFile defaults;

  /**
   * Collects the keys.
   *
   * @param files of the project; the first that has a key wins
   */
  ProjectKeys(List<PropertiesFile> files, PropertiesFile defaults) {
    for (PropertiesFile file : files) {
      file.properties().forEach(project::putIfAbsent);
    }
    this.defaults = defaults;
  }

  /** The keys that the project sets, in the order of its files. */
  Collection<Property> own() {
    return project.values();
  }

  /** Returns the value of every key as templates see it, the project's keys first. */
  Map<String, Object> raw() {
    Map<String, Object> raw = new LinkedHashMap<>();
    project.forEach((key, property) -> raw.put(key, property.raw()));
    defaults.properties().forEach((key, property) -> raw.putIfAbsent(key, property.raw()));
    return raw;
  }

  /** Returns the keys of a family that the project sets, by the part that differs. */
  Map<String, Key> members(Key.Family family) {
    Map<String, Key> members = new LinkedHashMap<>();
    for (String name : project.keySet()) {
      String member = family.member(name);
      if (!member.isEmpty()) {
        members.put(member, family.key(member));
      }
    }
    return members;
  }

  boolean isSet(Key key) {
    return project.containsKey(key.name());
  }

  Optional<Property> find(Key key) {
    return find(key.name());
  }

  Optional<Property> find(String name) {
    @Nullable Property own = project.get(name);
    return own == null ? defaults.find(name) : Optional.of(own);
  }
}
