package org.parley.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeVisitor;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** Where pages say when they were published: their head's metadata, then what they show. */
final class PageDates implements NodeVisitor {

  /** Names of meta elements in use among news sites, the most exact first. */
  private static final List<String> NAMES =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "og:published_time",
          "rnews:datepublished",
          "datepublished",
          "date_published",
          "publish_date",
          "publishdate",
          "publish-date",
          "published_date",
          "published_time",
          "published",
          "pubdate",
          "publication_date",
          "publication-date",
          "article.published",
          "article_date_original",
          "parsely-pub-date",
          "sailthru.date",
          "cxenseparse:recs:publishtime",
          "displaydate",
          "dc.date.issued",
          "dcterms.created",
          "dcterms.date",
          "dc.date",
          "dc.date.created",
          "ptime",
          "timestamp",
          "release_date",
          "creation_date",
          "citation_publication_date",
          "date");

  /** Elements that hold the day, the most exact first. */
  private static final List<Evaluator> TIMES =
      Stream.of(
              "[itemprop=datePublished]",
              "time[pubdate]",
              "time[datetime][class*=publi]",
              "time[datetime]",
              "time[datetime]",
              "abbr.published[title]")
          .map(Selector::evaluatorOf)
          .toList();

  /** Which of them counts only within an article element. */
  private static final int IN_ARTICLE = 3;

  private static final Evaluator ELSEWHERE =
      Selector.evaluatorOf(
          "aside, nav, footer, [class*=related], [class*=comment], [class*=sidebar],"
              + " [class*=widget]");

  /** Classes and ids of elements that hold a date and little else. */
  private static final Pattern DATED =
      Pattern.compile("(?i)date(?!bar|table)|publi[sc]|posted|time");

  private static final int LONGEST = 110;

  private final Document page;
  private final Element body;

  /** The elements of the body, in order. */
  private final List<Element> shown = new ArrayList<>();

  /** The elements that each of the TIMES matches, in order; each under the first that does. */
  private final List<List<Element>> times = new ArrayList<>();

  /** Depths of the outermost open elements of a kind, -1 where none is open. */
  private int elsewhere = -1;

  private int article = -1;
  private int bodyDepth = -1;

  /** Collects the elements that do not stand among related links and comments. */
  PageDates(Document page) {
    this.page = page;
    this.body = page.body();
    TIMES.forEach(query -> times.add(new ArrayList<>()));
    page.traverse(this);
  }

  @Override
  public void head(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    if (elsewhere < 0 && ELSEWHERE.matches(page, element)) {
      elsewhere = depth;
    }
    bodyDepth = element == body ? depth : bodyDepth;
    if (elsewhere < 0) {
      addTime(element);
      if (bodyDepth >= 0) {
        shown.add(element);
      }
    }
    article = article < 0 && element.normalName().equals("article") ? depth : article;
  }

  private void addTime(Element element) {
    for (int i = 0; i < TIMES.size(); i++) {
      boolean counts = i != IN_ARTICLE || article >= 0;
      if (counts && TIMES.get(i).matches(page, element)) {
        times.get(i).add(element);
        return;
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    elsewhere = elsewhere == depth ? -1 : elsewhere;
    article = article == depth ? -1 : article;
    bodyDepth = bodyDepth == depth ? -1 : bodyDepth;
  }

  @Nullable LocalDate inHead(MetaElements meta) {
    for (String name : NAMES) {
      LocalDate date = DateForms.inMetadata(meta.content(name));
      if (date != null) {
        return date;
      }
    }
    for (List<Element> matched : times) {
      for (Element time : matched) {
        LocalDate date = inElement(time);
        if (date != null) {
          return date;
        }
      }
    }
    return null;
  }

  private static @Nullable LocalDate inElement(Element time) {
    for (String attribute : List.of("datetime", "content", "title")) {
      LocalDate date = DateForms.inMetadata(time.attr(attribute));
      if (date != null) {
        return date;
      }
    }
    return DateForms.inText(PageTree.start(time, LONGEST));
  }

  /** The day that a short element of the page shows, outside of related links and comments. */
  @Nullable LocalDate shown() {
    LocalDate bare = null;
    for (Element element : shown) {
      String words = shortText(element);
      if (words.isEmpty()) {
        continue;
      }
      boolean named = DATED.matcher(element.className() + " " + element.id()).find();
      LocalDate date = named ? DateForms.inText(words) : TextDates.inLine(words);
      if (date != null && named) {
        return date;
      }
      bare = bare == null ? date : bare;
    }
    return bare;
  }

  private static String shortText(Element element) {
    if (element.childNodeSize() > 12) {
      return "";
    }
    String words = element.ownText();
    return words.length() <= LONGEST ? words : "";
  }
}
