package org.parley.serve;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Changes as an Atom feed (RFC 4287). An entry keeps its id for as long as its saying is on record;
 * it is dated by the day on which the record could know it.
 */
final class Feed {

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  /** How many changes a feed tells. */
  static final int MOST = 200;

  private final String host;
  private final String self;
  private final String codebook;

  /**
   * @param host what addresses begin with
   * @param self the feed's own address
   * @param codebook id of the codebook by which the record is coded
   */
  Feed(String host, String self, String codebook) {
    this.host = host;
    this.self = self;
    this.codebook = codebook;
  }

  /**
   * @param changes the latest first
   * @param all how many there are in all
   */
  String of(List<Change> changes, int all, Since since) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("utf-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      xml.writeAttribute("xml:lang", "en");
      head(xml, changes, all, since);
      for (Change change : changes) {
        entry(xml, change);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return out.toString();
  }

  private void head(XMLStreamWriter xml, List<Change> changes, int all, Since since)
      throws XMLStreamException {
    text(xml, "title", "What changed: " + codebook);
    text(
        xml,
        "subtitle",
        "On this record, by "
            + Days.day(since.moment().asOf())
            + (since.moment().since() == null ? "" : ", after " + Days.day(since.moment().since()))
            + (all > changes.size() ? ", the latest " + changes.size() + " of " + all : "")
            + ". It says neither what is true nor what anyone intends.");
    text(xml, "id", id("feed", codebook + "\n" + since.party() + "\n" + since.target()));
    LocalDate updated = changes.isEmpty() ? since.moment().asOf() : changes.get(0).known();
    text(xml, "updated", time(updated));
    link(xml, "self", "application/atom+xml", self);
    link(xml, "alternate", "text/html", host + "/changes?" + since.query());
    xml.writeStartElement("author");
    text(xml, "name", "Parley, by codebook " + codebook);
    xml.writeEndElement();
    xml.writeStartElement("generator");
    xml.writeCharacters("Parley");
    xml.writeEndElement();
  }

  private void entry(XMLStreamWriter xml, Change change) throws XMLStreamException {
    xml.writeStartElement("entry");
    text(xml, "title", change.sentence());
    text(xml, "id", id("change", codebook + "\n" + change.id()));
    text(xml, "updated", time(change.known()));
    text(xml, "published", time(change.known()));
    link(xml, "alternate", "text/html", host + change.href());
    for (Change.Side side : change.sides()) {
      for (String statement : side.spoken().ids()) {
        link(xml, "related", "text/html", host + "/statements/" + statement);
      }
    }
    xml.writeEmptyElement("category");
    xml.writeAttribute("term", change.flag().style());
    xml.writeAttribute("label", legal(change.kind()));
    xml.writeStartElement("content");
    xml.writeAttribute("type", "xhtml");
    xml.writeStartElement("div");
    xml.writeDefaultNamespace(XHTML);
    for (Change.Side side : change.sides()) {
      side(xml, side);
    }
    terms(xml, "Conditions added", change.added());
    terms(xml, "Conditions dropped", change.dropped());
    for (String first : change.firsts()) {
      text(xml, "p", first);
    }
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void side(XMLStreamWriter xml, Change.Side side) throws XMLStreamException {
    Spoken spoken = side.spoken();
    xml.writeStartElement("p");
    String label = side.label().isEmpty() ? "" : side.label() + ": ";
    characters(xml, label + spoken.stance() + ". " + spoken.who());
    characters(xml, spoken.cue() == null ? ": " : ", " + spoken.cue() + ": ");
    xml.writeStartElement("a");
    xml.writeAttribute("href", host + spoken.statement());
    characters(xml, spoken.bare() ? "\u201c" + spoken.words() + "\u201d" : spoken.words());
    xml.writeEndElement();
    characters(
        xml,
        " ("
            + spoken.day()
            + "; "
            + side.outlets()
            + "; "
            + String.join("; ", spoken.facts())
            + "; coded by "
            + spoken.by()
            + ")");
    xml.writeEndElement();
  }

  private static void terms(XMLStreamWriter xml, String label, List<String> terms)
      throws XMLStreamException {
    if (!terms.isEmpty()) {
      text(xml, "p", label + ": \u201c" + String.join("\u201d; \u201c", terms) + "\u201d");
    }
  }

  private static void text(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    characters(xml, text);
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, String type, String href)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", legal(href));
  }

  private static void characters(XMLStreamWriter xml, String text) throws XMLStreamException {
    xml.writeCharacters(legal(text));
  }

  /** With what XML 1.0 has no place for, such as most control characters, made U+FFFD. */
  private static String legal(String text) {
    StringBuilder legal = new StringBuilder(text.length());
    text.codePoints().map(c -> isLegal(c) ? c : 0xFFFD).forEach(legal::appendCodePoint);
    return legal.toString();
  }

  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  private static String id(String kind, String name) {
    byte[] bytes = ("parley " + kind + "\n" + name).getBytes(StandardCharsets.UTF_8);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(bytes);
  }

  private static String time(LocalDate day) {
    return day + "T00:00:00Z";
  }
}
