package dev.recap.redirects;

import dev.recap.model.OutputPath;

/** A file of the output that makes a host redirect. */
public record HostFile(OutputPath path, String text) {}
