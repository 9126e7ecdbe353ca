package org.parley.serve;

import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import java.nio.charset.UnsupportedCharsetException;

/** Says what went wrong in the form that was asked for: a page, or JSON. */
final class Failures {

  private final Pages pages;

  Failures(Pages pages) {
    this.pages = pages;
  }

  /** Has whatever goes wrong on any route answered. */
  void answer(JavalinConfig config) {
    config.router.handlerWrapper(endpoint -> spoken(endpoint.handler));
    RoutesConfig routes = config.routes;
    routes.exception(Problem.class, (problem, context) -> tell(context, problem.page()));
    routes.exception(
        HttpResponseException.class,
        (told, context) -> tell(context, ProblemPage.of(told.getStatus())));
    routes.exception(
        UnsupportedCharsetException.class, (told, context) -> tell(context, ProblemPage.of(400)));
    routes.exception(
        Exception.class,
        (failure, context) -> {
          log(context.method() + " " + context.path(), failure);
          tell(context, ProblemPage.of(500));
        });
  }

  /** A handler that tells of an error of the machine, such as want of memory, like any failure. */
  private static Handler spoken(Handler handler) {
    return context -> {
      try {
        handler.handle(context);
      } catch (Error error) {
        throw new IllegalStateException(error);
      }
    };
  }

  private void tell(Context context, ProblemPage problem) {
    if (context.path().startsWith(Api.ROOT)) {
      Api.tell(context, problem);
    } else {
      pages.show(context, problem);
    }
  }

  private static void log(String what, Throwable failure) {
    System.getLogger(Failures.class.getName()).log(System.Logger.Level.ERROR, what, failure);
  }
}
