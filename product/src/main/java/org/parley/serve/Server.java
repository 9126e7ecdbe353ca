package org.parley.serve;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.parley.store.Store;

/**
 * Serves a record as web pages. Bound to this machine's own address, it shows articles from end to
 * end; bound to any other, statements with their sentences and a link, since articles are not ours
 * to give away.
 */
public final class Server implements AutoCloseable {

  private static final long MOST_SENT = 256 * 1024;

  /**
   * Bytes of an address with its headers: room for a quotation in any script, and to refuse one.
   */
  private static final int MOST_ADDRESSED = 64 * 1024;

  /** The form of a statement, which the room that writes it keeps. */
  private static final String SCHEMA = "/org/parley/export/statement.schema.json";

  private final Javalin javalin;
  private final Accounts accounts;
  private final Reckoning reckoning;

  private Server(Javalin javalin, Accounts accounts, Reckoning reckoning) {
    this.javalin = javalin;
    this.accounts = accounts;
    this.reckoning = reckoning;
  }

  /**
   * Serves a record until the server is closed; the store stays the caller's to close.
   *
   * @param port 0 for any that is free
   * @throws ServerException if the host or the port cannot be had
   */
  public static Server start(Store store, String host, int port) throws ServerException {
    boolean local = isLoopback(host);
    Accounts accounts = new Accounts(store);
    Pages pages = new Pages();
    Reckoning reckoning = new Reckoning(store, accounts, pages);
    Javalin javalin =
        Javalin.create(
            config -> {
              configure(config, store, accounts, pages, host, local);
              reckon(config.routes, reckoning);
            });
    try {
      javalin.start(host, port);
    } catch (RuntimeException e) {
      javalin.stop();
      accounts.close();
      reckoning.close();
      throw new ServerException(
          "The pages cannot be served at "
              + host
              + ", port "
              + port
              + ": it is in use or not this machine's; try another port, or port 0.",
          e);
    }
    return new Server(javalin, accounts, reckoning);
  }

  /** The port that pages are served at. */
  public int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    javalin.stop();
    accounts.close();
    reckoning.close();
  }

  private static boolean isLoopback(String host) throws ServerException {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new ServerException(
          "There is no host \"" + host + "\": try 127.0.0.1, or one of this machine's names.", e);
    }
  }

  private static void configure(
      JavalinConfig config,
      Store store,
      Accounts accounts,
      Pages pages,
      String host,
      boolean local) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.maxRequestSize = MOST_SENT;
    config.http.defaultContentType = "text/html; charset=utf-8";
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setRequestHeaderSize(MOST_ADDRESSED);
        });
    config.jetty.modifyServer(server -> server.setErrorHandler(new LastResort(pages)));
    Catalogue catalogue = new Catalogue(store);
    Reading reading = new Reading(store, catalogue, pages, local);
    Deciding deciding = new Deciding(store, catalogue, pages, local);
    Giving giving = new Giving(store, catalogue);
    RoutesConfig routes = config.routes;
    routes.before(new Shield(host, local)::guard);
    survey(routes, new Surveying(store, accounts, pages, reading), new BoardApi(accounts));
    follow(routes, new Following(store, accounts, pages), new FollowingApi(accounts));
    actors(routes, new Actors(store, accounts, catalogue, pages), new ActorApi(store, accounts));
    show(routes, "/articles", reading::articles);
    show(routes, "/articles/{id}", reading::article);
    show(routes, "/statements", reading::statements);
    show(routes, "/statements.csv", giving::csv);
    show(routes, "/statements/{id}.bib", giving::bibtex);
    show(routes, "/statements/{id}.jsonld", giving::annotation);
    show(routes, "/statements/{id}", deciding::statement);
    routes.post("/statements/{id}", deciding::decide);
    show(routes, "/style.css", new Asset("style.css", "text/css; charset=utf-8")::send);
    Asset pairs = Asset.of(Pairs.styles(), "text/css; charset=utf-8");
    show(routes, "/pairs.css", pairs::send);
    Asset icon = new Asset("icon.svg", "image/svg+xml");
    show(routes, "/icon.svg", icon::send);
    show(routes, "/favicon.ico", icon::send);
    api(routes, new Api(store, catalogue, local));
    hear(routes, store, catalogue, pages);
    new Failures(pages).answer(config);
  }

  private static void survey(RoutesConfig routes, Surveying surveying, BoardApi api) {
    show(routes, "/", surveying::first);
    show(routes, "/board", surveying::board);
    show(routes, "/cells", surveying::cell);
    show(routes, "/proposals", context -> context.redirect("/board"));
    show(routes, "/proposals/{id}", surveying::proposal);
    show(routes, "/board.svg", surveying::picture);
    show(routes, "/api/board", api::board);
    show(routes, "/api/proposals", api::proposals);
    show(routes, "/api/proposals/{id}", api::proposal);
    show(routes, "/board.js", new Asset("board.js", "text/javascript; charset=utf-8")::send);
  }

  private static void follow(RoutesConfig routes, Following following, FollowingApi api) {
    show(routes, "/timeline", following::timeline);
    show(routes, "/timeline.svg", following::picture);
    show(routes, "/timeline/sayings", following::sayings);
    show(routes, "/changes", following::changes);
    show(routes, "/changes.atom", following::feed);
    show(routes, "/changes/{id}", following::change);
    show(routes, "/api/timeline", api::timeline);
    show(routes, "/api/changes", api::changes);
  }

  private static void reckon(RoutesConfig routes, Reckoning reckoning) {
    show(routes, "/figures", reckoning::figures);
    show(routes, "/figures/{id}.svg", reckoning::picture);
    show(routes, "/figures/{id}", reckoning::topicPage);
    show(routes, "/api/figures", reckoning::all);
    show(routes, "/api/figures/{id}", reckoning::one);
  }

  private static void actors(RoutesConfig routes, Actors actors, ActorApi api) {
    show(routes, "/actors", actors::list);
    show(routes, "/actors/{id}.svg", actors::picture);
    show(routes, "/actors/{id}", actors::actor);
    routes.post("/actors/{id}", actors::decide);
    show(routes, "/api/actors", api::actors);
    show(routes, "/api/actors/{id}", api::actor);
  }

  private static void api(RoutesConfig routes, Api api) {
    show(routes, "/api/articles", api::articles);
    show(routes, "/api/articles/{id}", api::article);
    show(routes, "/api/statements", api::statements);
    show(routes, "/api/statements/{id}", api::statement);
    String json = "application/json; charset=utf-8";
    show(routes, "/api/openapi.json", new Asset("openapi.json", json)::send);
    show(routes, "/api/statement.schema.json", new Asset(SCHEMA, json)::send);
  }

  private static void hear(RoutesConfig routes, Store store, Catalogue catalogue, Pages pages) {
    Searching searching = new Searching(store, catalogue, pages);
    Hearing hearing = new Hearing(store, catalogue, pages, searching);
    show(routes, "/search", searching::show);
    show(routes, "/utterances", hearing::utterances);
    show(routes, "/utterances/{id}", hearing::utterance);
    show(routes, "/api/search", hearing::searchJson);
    show(routes, "/api/utterances", hearing::utterancesJson);
    show(routes, "/api/utterances/{id}", hearing::utteranceJson);
  }

  private static void show(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }
}
