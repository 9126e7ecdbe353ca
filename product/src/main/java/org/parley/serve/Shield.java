package org.parley.serve;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What keeps the pages' words from doing anything but being read: headers on every answer, and who
 * may ask. A page that another host's name leads to is refused where only this machine is served
 * (DNS rebinding).
 */
final class Shield {

  /** The headers of every answer. */
  static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self';"
              + " base-uri 'none'; frame-ancestors 'none'; script-src 'self'; connect-src 'self'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Cache-Control",
          "private, no-cache");

  private static final Set<HandlerType> METHODS =
      Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.POST);

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final String host;
  private final boolean local;

  /**
   * @param host to which the server is bound
   * @param local whether only this machine reaches it
   */
  Shield(String host, boolean local) {
    this.host = host.toLowerCase(Locale.ROOT);
    this.local = local;
  }

  void guard(Context context) {
    HEADERS.forEach(context::header);
    if (!METHODS.contains(context.method())) {
      context.header("Allow", "GET, HEAD, POST");
      throw new Problem(405, "Not done here", "These pages are read, and decided on; no more.");
    }
    if (local && !isThisMachine(context.host())) {
      throw new Problem(
          403,
          "Not this address",
          "These pages are for this machine only: open them as http://localhost.");
    }
    if (!local && !isThisMachine(context.host()) && !isAddress(context.host())) {
      throw new Problem(
          403,
          "Not this address",
          "Open these pages by the address of their machine, or by the name given with --host.");
    }
  }

  /** A page that takes another name for this server's address could not be told from its own. */
  private boolean isAddress(@Nullable String asked) {
    String name = bare(asked);
    return name.equals(host) || name.matches("[0-9.]+|\\[[0-9a-f:.]+\\]");
  }

  private static String bare(@Nullable String asked) {
    return asked == null ? "" : asked.toLowerCase(Locale.ROOT).replaceAll(":\\d*$", "");
  }

  private boolean isThisMachine(@Nullable String asked) {
    String name = bare(asked);
    return THIS_MACHINE.contains(name) || name.equals(host);
  }
}
