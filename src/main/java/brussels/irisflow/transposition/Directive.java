package brussels.irisflow.transposition;

import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Trilingual;
import brussels.irisflow.legislation.Moment;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;

/**
 * A directive of the European Union: what the Publications Office says of it, and the deadlines that people put right.
 *
 * <p>After an amending act the Publications Office does not update the dates of the act that it amends, so people must be
 * able to; and what they changed must survive every later import.
 */
@Entity
@Table(name = "directive")
class Directive {

  private static final int TITLE = 4000;
  private static final int LONG = 4000;
  private static final int HEADING = 1000;

  @Id
  private UUID id;

  @Version
  private Integer version;

  private String celex;
  private String eli;

  @Embedded
  @AttributeOverride(name = "nl", column = @Column(name = "title_nl"))
  @AttributeOverride(name = "fr", column = @Column(name = "title_fr"))
  @AttributeOverride(name = "en", column = @Column(name = "title_en"))
  private Trilingual title;

  private String domain;
  private LocalDate documentDate;
  private Boolean inForce;

  /** When an import last said something of it; null for a directive that was only typed. */
  private Instant importedAt;

  @ElementCollection
  @CollectionTable(name = "directive_entry_into_force", joinColumns = @JoinColumn(name = "directive"))
  @Column(name = "date")
  @BatchSize(size = 200)
  private Set<LocalDate> entryIntoForce = new HashSet<>();

  @OneToMany(mappedBy = "directive", cascade = CascadeType.ALL, orphanRemoval = true)
  @BatchSize(size = 200)
  private Set<TranspositionDeadline> deadlines = new HashSet<>();

  protected Directive() {
  }

  private Directive(String celex) {
    this.id = UUID.randomUUID();
    this.celex = celex;
  }

  /** A directive that an import brings. */
  static Directive imported(CellarDirective said, Instant at) {
    Directive directive = new Directive(said.celex());
    directive.takeIn(said, at);
    return directive;
  }

  /** A directive that a person types; all its deadlines are by hand. */
  static Directive byHand(DirectiveFacts facts, Moment moment) {
    Faults faults = new Faults();
    String celex = Celex.tidy(facts.celex());
    Celex.objection(celex).ifPresent(why -> faults.add("celex", why.key(), why.arguments().toArray()));
    Directive directive = new Directive(celex);
    directive.eli = eli(faults, facts.eli());
    directive.title = title(faults, facts.title());
    directive.domain = faults.optional("domain", facts.domain(), 40);
    directive.documentDate = faults.given("documentDate", facts.documentDate());
    if (facts.documentDate() != null && facts.documentDate().isAfter(moment.today())) {
      faults.add("documentDate", "transposition.directive.not-adopted-yet", facts.documentDate());
    }
    List<LocalDate> dates = present(facts.deadlines());
    if (dates.isEmpty()) {
      faults.add("deadlines", "transposition.directive.no-deadline");
    }
    dates.forEach(date -> directive.checkDeadline(faults, "deadlines", date));
    faults.refuse();
    directive.entryIntoForce.addAll(present(facts.entryIntoForce()));
    new TreeSet<>(dates).forEach(date -> directive.deadlines.add(
        TranspositionDeadline.byHand(directive, date, null, moment.person(), moment.at())));
    return directive;
  }

  private static List<LocalDate> present(List<LocalDate> dates) {
    return dates == null ? List.of() : dates.stream().filter(Objects::nonNull).toList();
  }

  private static String eli(Faults faults, String eli) {
    String text = faults.optional("eli", eli, 300);
    if (text != null && !text.matches("https?://\\S+")) {
      faults.add("eli", "transposition.directive.eli", text);
    }
    return text;
  }

  private static Trilingual title(Faults faults, Trilingual title) {
    if (title == null || title.in(Language.NL).isEmpty()) {
      faults.add("title", "transposition.directive.no-title");
      return null;
    }
    return new Trilingual(faults.optional("title.nl", title.nl(), TITLE), faults.optional("title.fr", title.fr(), TITLE),
        faults.optional("title.en", title.en(), TITLE));
  }

  // Import

  /** What an import did to a directive that was known already. */
  record TakenIn(List<Message> changes, List<DeadlineShift> shifts) {
  }

  /**
   * Takes in what the Publications Office says now. What it does not say stays as it is; a deadline that a person changed
   * stays too, and remembers what is said of it.
   */
  TakenIn takeIn(CellarDirective said, Instant at) {
    List<Message> changes = new ArrayList<>();
    takeTitle(said.title(), changes);
    if (said.eli() != null && !said.eli().equals(eli)) {
      eli = said.eli();
      changes.add(Message.of("transposition.change.eli", eli));
    }
    if (said.documentDate() != null && !said.documentDate().equals(documentDate)) {
      documentDate = said.documentDate();
      changes.add(Message.of("transposition.change.document-date", documentDate));
    }
    if (said.inForce() != null && !said.inForce().equals(inForce)) {
      inForce = said.inForce();
      changes.add(Message.of(inForce ? "transposition.change.in-force" : "transposition.change.no-longer-in-force"));
    }
    takeEntryIntoForce(said, changes);
    List<DeadlineShift> shifts = takeDeadlines(said, changes);
    importedAt = at;
    return new TakenIn(changes, shifts);
  }

  private void takeTitle(Trilingual said, List<Message> changes) {
    Trilingual before = title == null ? new Trilingual(null, null, null) : title;
    Trilingual now = new Trilingual(or(said.nl(), before.nl()), or(said.fr(), before.fr()), or(said.en(), before.en()));
    if (!Objects.equals(now.nl(), before.nl())) {
      changes.add(Message.of("transposition.change.title-nl"));
    }
    if (!Objects.equals(now.fr(), before.fr())) {
      changes.add(Message.of("transposition.change.title-fr"));
    }
    if (!Objects.equals(now.en(), before.en())) {
      changes.add(Message.of("transposition.change.title-en"));
    }
    title = now;
  }

  private static String or(String said, String before) {
    return said == null ? before : said;
  }

  private void takeEntryIntoForce(CellarDirective said, List<Message> changes) {
    Set<LocalDate> now = new HashSet<>(said.entryIntoForce());
    if (!said.whole()) {
      now.addAll(entryIntoForce);
    }
    if (!said.entryIntoForce().isEmpty() && !now.equals(entryIntoForce)) {
      entryIntoForce.retainAll(now);
      entryIntoForce.addAll(now);
      changes.add(Message.of("transposition.change.entry-into-force", List.copyOf(new TreeSet<>(now))));
    }
  }

  /**
   * First what is said again, then what can be paired with a date that is no longer said, nearest first; only what is left
   * over is a new deadline or a deadline that is gone. A source that says no deadline at all, or whose rows were not all
   * read, takes none away: a deadline too many is seen, one too few is not.
   */
  private List<DeadlineShift> takeDeadlines(CellarDirective said, List<Message> changes) {
    List<DeadlineShift> shifts = new ArrayList<>();
    SortedSet<LocalDate> news = new TreeSet<>(said.deadlines());
    List<TranspositionDeadline> open = new ArrayList<>(sortedDeadlines());
    for (Iterator<TranspositionDeadline> each = open.iterator(); each.hasNext();) {
      TranspositionDeadline deadline = each.next();
      if (deadline.imported() != null && news.remove(deadline.imported())) {
        // Said as before. The source may also have added the date that a person gave: that is no further deadline.
        news.remove(deadline.date());
        each.remove();
      } else if (news.remove(deadline.date())) {
        deadline.importSays(deadline.date());
        changes.add(Message.of("transposition.change.deadline-confirmed", deadline.date()));
        each.remove();
      }
    }
    if (said.deadlines().isEmpty()) {
      return shifts;
    }
    if (said.whole()) {
      pair(open, news, changes, shifts);
      open.stream().filter(deadline -> !deadline.byHand()).forEach(gone -> {
        deadlines.remove(gone);
        changes.add(Message.of("transposition.change.deadline-removed", gone.date()));
        shifts.add(new DeadlineShift(gone.date(), null));
      });
      open.stream().filter(TranspositionDeadline::byHand).forEach(alone -> alone.importSays(null));
    }
    for (LocalDate date : news) {
      deadlines.add(TranspositionDeadline.imported(this, date));
      changes.add(Message.of("transposition.change.deadline-added", date));
      shifts.add(new DeadlineShift(null, date));
    }
    return shifts;
  }

  private void pair(List<TranspositionDeadline> open, SortedSet<LocalDate> news, List<Message> changes, List<DeadlineShift> shifts) {
    while (!news.isEmpty()) {
      TranspositionDeadline nearest = null;
      LocalDate date = null;
      long apart = Long.MAX_VALUE;
      for (TranspositionDeadline candidate : open) {
        // A deadline that a person added to an imported directive stands for itself: it hides no other.
        LocalDate before = candidate.imported() != null ? candidate.imported() : importedAt == null ? candidate.date() : null;
        for (LocalDate one : news) {
          if (before != null && Math.abs(ChronoUnit.DAYS.between(before, one)) < apart) {
            nearest = candidate;
            date = one;
            apart = Math.abs(ChronoUnit.DAYS.between(before, one));
          }
        }
      }
      if (nearest == null) {
        return;
      }
      replace(nearest, date, changes, shifts);
      open.remove(nearest);
      news.remove(date);
    }
  }

  private static void replace(TranspositionDeadline deadline, LocalDate said, List<Message> changes, List<DeadlineShift> shifts) {
    if (deadline.byHand()) {
      changes.add(Message.of("transposition.change.deadline-kept", deadline.date(), said));
      deadline.importSays(said);
    } else {
      changes.add(Message.of("transposition.change.deadline-replaced", deadline.date(), said));
      shifts.add(new DeadlineShift(deadline.date(), said));
      deadline.follow(said);
    }
  }

  /** The deadlines by hand that differ from what is imported, in order. */
  List<TranspositionDeadline> kept() {
    return sortedDeadlines().stream().filter(TranspositionDeadline::differs).toList();
  }

  // By hand

  /** A person moves a deadline, for a reason; what was imported is kept beside it. Answers what changed. */
  DeadlineShift moveDeadline(LocalDate from, LocalDate to, String reason, Moment moment) {
    TranspositionDeadline deadline = deadline(from);
    Faults faults = new Faults();
    if (faults.given("due", to) != null) {
      checkDeadline(faults, "due", to);
      if (to.equals(from)) {
        faults.add("due", "transposition.directive.same-deadline", to);
      } else if (dates().contains(to)) {
        faults.add("due", "transposition.directive.deadline-exists", to);
      }
    }
    String why = faults.required("reason", reason, LONG);
    faults.refuse();
    deadline.move(to, why, moment.person(), moment.at());
    return new DeadlineShift(from, to);
  }

  /** Refuses (field {@code due}) a date to which no deadline of this directive can be moved. */
  void checkMove(LocalDate to) {
    Faults faults = new Faults();
    checkDeadline(faults, "due", to);
    faults.refuse();
  }

  /** A person adds a deadline, for a reason. */
  DeadlineShift addDeadline(LocalDate date, String reason, Moment moment) {
    Faults faults = new Faults();
    if (faults.given("due", date) != null) {
      checkDeadline(faults, "due", date);
      if (dates().contains(date)) {
        faults.add("due", "transposition.directive.deadline-exists", date);
      }
    }
    String why = faults.required("reason", reason, LONG);
    faults.refuse();
    deadlines.add(TranspositionDeadline.byHand(this, date, why, moment.person(), moment.at()));
    return new DeadlineShift(null, date);
  }

  /** A person says to which policy domain it belongs; null takes it away. */
  void classify(String domain) {
    this.domain = domain == null || domain.isBlank() ? null : domain.strip();
  }

  private void checkDeadline(Faults faults, String field, LocalDate date) {
    if (documentDate != null && date.isBefore(documentDate)) {
      faults.add(field, "transposition.directive.deadline-before-act", date, documentDate);
    } else if (date.getYear() > 2100) {
      faults.add(field, "transposition.directive.deadline-too-far", date);
    }
  }

  private TranspositionDeadline deadline(LocalDate date) {
    if (date == null) {
      throw Refusal.field("deadline", "refusal.required");
    }
    return deadlines.stream().filter(deadline -> deadline.date().equals(date)).findFirst()
        .orElseThrow(() -> Refusal.field("deadline", "transposition.directive.no-such-deadline", celex, date));
  }

  // What it says

  UUID id() {
    return id;
  }

  String celex() {
    return celex;
  }

  /** The title; blank in the languages in which it is not known, the CELEX number when it is known in none. */
  Trilingual title() {
    boolean none = title == null || title.in(Language.NL).isEmpty();
    return none ? Trilingual.same(celex) : new Trilingual(or(title.nl(), ""), or(title.fr(), ""), or(title.en(), ""));
  }

  /** The title as it heads a dossier and its deadlines, shortened where it is longer than a heading may be. */
  Trilingual heading() {
    Trilingual whole = title();
    return new Trilingual(shortened(whole.nl()), shortened(whole.fr()), shortened(whole.en()));
  }

  private static String shortened(String text) {
    return text.length() > HEADING ? text.substring(0, HEADING - 1) + "…" : text;
  }

  String domain() {
    return domain;
  }

  LocalDate documentDate() {
    return documentDate;
  }

  Boolean inForce() {
    return inForce;
  }

  /** The dates of its deadlines, in order. */
  SortedSet<LocalDate> dates() {
    TreeSet<LocalDate> dates = new TreeSet<>();
    deadlines.forEach(deadline -> dates.add(deadline.date()));
    return dates;
  }

  private List<TranspositionDeadline> sortedDeadlines() {
    return deadlines.stream().sorted(Comparator.comparing(TranspositionDeadline::date)).toList();
  }

  DirectiveView view() {
    return new DirectiveView(celex, eli, title(), domain, documentDate, inForce, List.copyOf(new TreeSet<>(entryIntoForce)),
        sortedDeadlines().stream().map(TranspositionDeadline::view).toList());
  }
}
