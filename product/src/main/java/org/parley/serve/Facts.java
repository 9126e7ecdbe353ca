package org.parley.serve;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Article;
import org.parley.statement.Attribution;
import org.parley.statement.Circumstances;
import org.parley.statement.Codebook;
import org.parley.statement.Figure;
import org.parley.statement.Outlet;
import org.parley.statement.Party;
import org.parley.statement.Relay;
import org.parley.statement.Said;
import org.parley.statement.Speaker;
import org.parley.statement.Statement;
import org.parley.statement.Told;
import org.parley.statement.Voice;
import org.parley.text.CodePoints;
import org.parley.text.Span;
import org.parley.text.Words;

/** What the record holds of a statement, each with the words it rests on. */
final class Facts {

  private static final int QUOTE_MOST = 400;

  private final CodePoints points;
  private final @Nullable Codebook codebook;
  private final List<Fact> facts = new ArrayList<>();

  private Facts(Article article, @Nullable Codebook codebook) {
    this.points = new CodePoints(article.text());
    this.codebook = codebook;
  }

  /** Source, cue and content, with their places. */
  static List<Fact> citation(Article article, Attribution attribution) {
    Facts facts = new Facts(article, null);
    facts.add("Content", "", attribution.content());
    facts.add("Cue", attribution.cue() == null ? "none stands there" : "", attribution.cue());
    facts.add(
        "Source", attribution.source() == null ? "none stands there" : "", attribution.source());
    return facts.facts;
  }

  /** Who, when, to whom, through whom, and which figures. */
  static List<Fact> of(Article article, Statement statement, @Nullable Codebook codebook) {
    Facts facts = new Facts(article, codebook);
    Attribution attribution = statement.attribution();
    facts.addSpeakers(article, attribution);
    facts.add("In whose words", Wording.kind(attribution.kind()), null);
    if (Wording.assertion(attribution.assertion()) != null) {
      String verb = attribution.assertion().word() + ", by the outlet\u2019s verb";
      facts.add("Put as", verb, attribution.cue());
    }
    if (Wording.modality(attribution.modality()) != null) {
      facts.add("Standing", String.valueOf(Wording.modality(attribution.modality())), null);
    }
    facts.addCircumstances(statement.circumstances());
    return facts.facts;
  }

  private void addSpeakers(Article article, Attribution attribution) {
    Outlet outlet = article.outlet();
    if (attribution.voice() == Voice.OUTLET) {
      add("Who", Wording.speaker(attribution, outlet == null ? null : outlet.name()), null);
    } else if (attribution.speaker() == null) {
      add("Who", "not resolved", attribution.source());
    } else {
      addSpeaker("Who", attribution.speaker());
      attribution.coSpeakers().forEach(speaker -> addSpeaker("Together with", speaker));
    }
  }

  private void addSpeaker(String name, Speaker speaker) {
    String role = speaker.role() == null ? "" : ", " + speaker.role();
    add(name, speaker.name() + role, null);
    add("Kind of source", Wording.speakerKind(speaker.kind()), null);
    add("Known by", Wording.resolved(speaker.resolvedBy()), speaker.antecedent());
    if (speaker.onBehalfOf() != null) {
      add("Speaks for", party(speaker.onBehalfOf()) + ", by the codebook", null);
    }
  }

  private String party(String id) {
    return codebook == null ? id : codebook.party(id).map(Party::name).orElse(id);
  }

  private void addCircumstances(Circumstances around) {
    Said said = around.said();
    add(
        "Said",
        said == null ? "the article does not tell when" : Days.said(said),
        said == null ? null : said.words());
    Told told = around.told();
    if (told != null) {
      add("Told to", addressee(told), told.words());
      if (told.asked() != null) {
        add("Asked", told.asked(), null);
      }
    }
    for (Relay relay : around.relayedBy()) {
      add("Passed on by", relay.name(), relay.words());
    }
    for (Figure figure : around.figures()) {
      add("Figure claimed", figure(figure), figure.words());
    }
  }

  private static String addressee(Told told) {
    List<String> parts = new ArrayList<>();
    for (String part : new @Nullable String[] {told.outlet(), told.to()}) {
      if (part != null) {
        parts.add(part);
      }
    }
    if (told.medium() != null) {
      parts.add(told.medium().word());
    }
    return parts.isEmpty() ? "an addressee the article names" : String.join(", ", parts);
  }

  /** The number as claimed; a hedged one in the article's words, since hedges differ. */
  static String figure(Figure figure) {
    if (figure.approximate()) {
      return figure.words().text();
    }
    StringBuilder text = new StringBuilder();
    text.append(number(figure.low()));
    if (figure.low().compareTo(figure.high()) != 0) {
      text.append(" to ").append(number(figure.high()));
    }
    for (String part : new @Nullable String[] {figure.unit(), figure.of(), figure.scope()}) {
      if (part != null && text.indexOf(part) < 0) {
        text.append(' ').append(part);
      }
    }
    if (figure.period() != null) {
      text.append(", ").append(Days.period(figure.period()));
    }
    return text.toString();
  }

  private static String number(BigDecimal number) {
    NumberFormat format = NumberFormat.getNumberInstance(Locale.UK);
    format.setMaximumFractionDigits(Math.max(0, number.scale()));
    return format.format(number);
  }

  private void add(String name, String value, @Nullable Words words) {
    facts.add(
        new Fact(
            name,
            value,
            words == null ? null : Wording.shortened(words.text(), QUOTE_MOST),
            words == null ? null : places(points, words)));
  }

  /** Where words stand: "120\u2013164, 180\u2013200", in Unicode code points. */
  static String places(CodePoints points, Words words) {
    return words.spans().stream()
        .map(points::of)
        .map(Facts::place)
        .collect(Collectors.joining(", "));
  }

  private static String place(Span span) {
    return span.start() + "\u2013" + span.end();
  }
}
