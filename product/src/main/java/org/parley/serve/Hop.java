package org.parley.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.link.Version;
import org.parley.statement.Circumstances;
import org.parley.statement.Relay;
import org.parley.statement.Told;

/**
 * One step of the way from a speaker's mouth into an article.
 *
 * @param how "told", "passed on by", "printed by"; empty for the speaker
 * @param href where its own words are on this record, or null
 */
record Hop(String how, String name, @Nullable String href) {

  /** Where the outlet is not known. */
  static final String UNKNOWN = "Outlet not known";

  private static final int MOST = 60;

  /**
   * The way of a version.
   *
   * @param speaker who says it
   * @param outlets where the versions of outlets are, by {@link #key}
   */
  static List<Hop> of(
      Version version, String speaker, @Nullable String speaks, Map<String, String> outlets) {
    Circumstances around = version.linked().statement().circumstances();
    String own = outlet(version);
    List<Hop> way = new ArrayList<>(List.of(hop("", speaker, speaks)));
    Told told = around.told();
    boolean here = told != null && told.outlet() != null && key(told.outlet()).equals(key(own));
    if (told != null && !here) {
      String name = told.outlet() == null ? told.to() : told.outlet();
      if (name != null) {
        way.add(hop("told", name, outlets.get(key(name))));
      }
    }
    for (Relay relay : around.relayedBy()) {
      if (!key(relay.name()).equals(key(own))) {
        way.add(hop("passed on by", relay.name(), outlets.get(key(relay.name()))));
      }
    }
    String place = "/articles/" + version.article().id();
    String anchor = "#s-" + version.linked().statement().id();
    way.add(hop(here ? "told, and printed by," : "printed by", own, place + anchor));
    return way;
  }

  private static Hop hop(String how, String name, @Nullable String href) {
    return new Hop(how, Wording.shortened(name, MOST), href);
  }

  static String outlet(Version version) {
    return version.article().outlet() == null ? UNKNOWN : version.article().outlet().name();
  }

  /** An outlet's name as names are compared. */
  static String key(String outlet) {
    return outlet.strip().toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
  }
}
