package dev.recap.redirects;

/**
 * The parts of a redirect's target.
 *
 * @param path everything before the query, perhaps with scheme and host
 * @param query with its question mark, or empty
 * @param fragment with its number sign, or empty
 */
public record Location(String path, String query, String fragment) {

  public static Location of(String target) {
    int hash = target.indexOf('#');
    String before = hash < 0 ? target : target.substring(0, hash);
    int mark = before.indexOf('?');
    return new Location(
        mark < 0 ? before : before.substring(0, mark),
        mark < 0 ? "" : before.substring(mark),
        hash < 0 ? "" : target.substring(hash));
  }

  /** Returns the target of a request; its query is kept unless the target has one of its own. */
  String withQuery(String requested) {
    String kept = query.isEmpty() && !requested.isEmpty() ? "?" + requested : query;
    return path + kept + fragment;
  }

  @Override
  public String toString() {
    return path + query + fragment;
  }
}
