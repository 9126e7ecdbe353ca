package org.parley.serve;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a server answered. */
record Answer(int status, Map<String, List<String>> headers, String body) {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  static Answer get(Server server, String path) throws Exception {
    return sent(HttpRequest.newBuilder(uri(server, path)).GET());
  }

  static Answer asked(Server server, String method, String path) throws Exception {
    HttpRequest.BodyPublisher nothing = HttpRequest.BodyPublishers.noBody();
    return sent(HttpRequest.newBuilder(uri(server, path)).method(method, nothing));
  }

  /** Sends a form. */
  static Answer post(
      Server server, String path, Map<String, String> headers, Map<String, String> fields)
      throws Exception {
    String form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(server, path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form));
    headers.forEach(request::header);
    return sent(request);
  }

  /** What comes back for bytes sent as they are. */
  static String raw(Server server, String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  String header(String name) {
    return String.join("; ", headers.getOrDefault(name, List.of()));
  }

  /** The cookie of a name, as a browser sends it back. */
  String cookie(String name) {
    return headers.getOrDefault("set-cookie", List.of()).stream()
        .filter(cookie -> cookie.startsWith(name + "="))
        .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
        .findFirst()
        .orElseThrow();
  }

  private static Answer sent(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> response =
        CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    return new Answer(response.statusCode(), response.headers().map(), response.body());
  }

  private static URI uri(Server server, String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
