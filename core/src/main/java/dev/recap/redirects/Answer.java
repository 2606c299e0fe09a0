package dev.recap.redirects;

/**
 * The answer of a host to a request.
 *
 * @param status 200 for a file of the site, 404 for nothing, 410, or the status of a redirect
 * @param target the path of the file in the output, or where a redirect leads; else empty
 */
public record Answer(int status, String target) {

  static final Answer MISSING = new Answer(404, "");
  static final Answer GONE = new Answer(Redirect.GONE, "");

  public boolean isRedirect() {
    return status >= 300 && status < 400;
  }
}
