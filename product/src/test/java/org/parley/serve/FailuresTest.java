package org.parley.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FailuresTest {

  private static Javalin javalin;

  @BeforeAll
  static void start() {
    javalin =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.http.defaultContentType = "text/html; charset=utf-8";
              new Failures(new Pages()).answer(config);
              config.routes.get("/deep", FailuresTest::overflow);
              config.routes.get("/api/deep", FailuresTest::overflow);
              config.routes.get("/api/broken", FailuresTest::fail);
            });
    javalin.start("127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    javalin.stop();
  }

  @Test
  void anErrorOfTheMachineIsToldOnThePage() throws Exception {
    HttpResponse<String> answer = get("/deep");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/html");
    assertThat(answer.body())
        .contains("<h1>Something failed</h1>", "nothing was changed", "href=\"/articles\"")
        .doesNotContain("overflow");
  }

  @Test
  void anErrorOfTheMachineIsToldAsJsonToPrograms() throws Exception {
    for (String path : new String[] {"/api/deep", "/api/broken"}) {
      HttpResponse<String> answer = get(path);
      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.headers().firstValue("content-type"))
          .hasValue("application/json;charset=utf-8");
      JsonNode error = new JsonMapper().readTree(answer.body()).get("error");
      assertThat(error.get("status").intValue()).isEqualTo(500);
      assertThat(error.get("message").textValue()).contains("nothing was changed");
    }
  }

  private static void overflow(Context context) {
    throw new StackOverflowError("made to overflow at " + context.path());
  }

  private static void fail(Context context) {
    throw new IllegalStateException("made to fail at " + context.path());
  }

  private static HttpResponse<String> get(String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + javalin.port() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }
}
