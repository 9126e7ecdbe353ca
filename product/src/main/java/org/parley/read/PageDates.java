package org.parley.read;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Where pages say when they were published: their head's metadata, then what they show. */
final class PageDates {

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

  private static final String TIMES =
      "[itemprop=datePublished], time[pubdate], time[datetime][class*=publi], article time[datetime],"
          + " time[datetime], abbr.published[title]";

  private static final String ELSEWHERE =
      "aside, nav, footer, [class*=related], [class*=comment], [class*=sidebar], [class*=widget]";

  /** Classes and ids of elements that hold a date and little else. */
  private static final Pattern DATED =
      Pattern.compile("(?i)date(?!bar|table)|publi[sc]|posted|time");

  private static final int LONGEST = 110;

  private PageDates() {}

  static @Nullable LocalDate inHead(Document page) {
    for (String name : NAMES) {
      LocalDate date = DateForms.inMetadata(PageMetadata.meta(page, name));
      if (date != null) {
        return date;
      }
    }
    for (String query : TIMES.split(", ")) {
      for (Element time : page.select(query)) {
        LocalDate date = time.closest(ELSEWHERE) == null ? inElement(time) : null;
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
    return DateForms.inText(time.text());
  }

  /** The day that a short element of the page shows, outside of related links and comments. */
  static @Nullable LocalDate shown(Document page) {
    LocalDate bare = null;
    for (Element element : page.body().select("*")) {
      String words = shortText(element);
      if (words.isEmpty() || element.closest(ELSEWHERE) != null) {
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
