package dev.recap.config;

/**
 * Where the preview server listens.
 *
 * @param port 0 for any that is free
 * @param hostname a name or an address
 * @param contextPath empty, or a path that begins with a slash and ends without one
 */
public record ServerSettings(int port, String hostname, String contextPath) {}
