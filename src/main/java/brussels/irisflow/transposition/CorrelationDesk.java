package brussels.irisflow.transposition;

import brussels.irisflow.directory.Directory;
import brussels.irisflow.dossier.DossierAccess;
import brussels.irisflow.dossier.DossierLog;
import brussels.irisflow.engine.Workflow;
import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.legislation.Moment;
import brussels.irisflow.security.CurrentPerson;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads and writes the correlation table of a dossier for the current person. A dossier that they may not see is unknown to
 * them (404), one of which they may write no row is forbidden (403), and one that has ended is not written any more (409).
 */
@Service
@Transactional
class CorrelationDesk {

  /**
   * A table as it stands.
   *
   * @param state how often it was changed
   * @param within the provisions whose rows the current person may write
   */
  record Sheet(List<CorrelationView> rows, CorrelationTable.Count count, int state, String changedBy, Instant changedAt,
      ArticleSet within) {

    boolean mayWrite(CorrelationView row) {
      return row.provisions().articles().stream().allMatch(within::covers);
    }
  }

  private final CorrelationTables tables;
  private final Transpositions transpositions;
  private final TranspositionRights rights;
  private final TranspositionDesk desk;
  private final DossierAccess access;
  private final DossierLog log;
  private final Workflow workflow;
  private final Directory directory;
  private final CurrentPerson current;
  private final Clock clock;

  CorrelationDesk(CorrelationTables tables, Transpositions transpositions, TranspositionRights rights, TranspositionDesk desk,
      DossierAccess access, DossierLog log, Workflow workflow, Directory directory, CurrentPerson current, Clock clock) {
    this.tables = tables;
    this.transpositions = transpositions;
    this.rights = rights;
    this.desk = desk;
    this.access = access;
    this.log = log;
    this.workflow = workflow;
    this.directory = directory;
    this.current = current;
    this.clock = clock;
  }

  /** The table of a dossier; an empty one as long as nobody wrote a row. */
  @Transactional(readOnly = true)
  public Sheet read(String reference) {
    access.mustSee(reference);
    Transposition transposition = transpositions.findByReference(reference).orElseThrow(Refusal::unknown);
    CorrelationTable table = table(reference);
    return new Sheet(table.view(), table.count(transposition.articles()), table.changes(), table.changedBy(), table.changedAt(),
        rights.mayCorrelate(transposition));
  }

  /** What a person is called. */
  public String nameOf(String person) {
    return directory.displayName(person);
  }

  /** Adds a row in its place. */
  public UUID add(String reference, CorrelationEntry entry) {
    return write(reference, writing -> {
      UUID id = writing.table.add(writing.within, entry, writing.moment);
      note(reference, "transposition.log.correlation-added", writing.table.find(id).orElseThrow().provisions());
      return id;
    });
  }

  /**
   * Writes a row anew.
   *
   * @param edition of the row as the person saw it; another one is refused with 409
   */
  public void change(String reference, UUID id, int edition, CorrelationEntry entry) {
    write(reference, writing -> {
      if (changed(writing, id, edition, entry)) {
        note(reference, "transposition.log.correlation-changed", writing.table.find(id).orElseThrow().provisions());
      }
      return null;
    });
  }

  private boolean changed(Writing writing, UUID id, int edition, CorrelationEntry entry) {
    try {
      return writing.table.change(id, edition, writing.within, entry, writing.moment);
    } catch (Refusal refusal) {
      throw refusal.reason() == Refusal.Reason.STATE ? named(refusal) : refusal;
    }
  }

  /** The same refusal with the name of the person instead of the account. */
  private Refusal named(Refusal refusal) {
    List<Object> arguments = refusal.sentence().arguments();
    return Refusal.state(refusal.sentence().key(), directory.displayName(String.valueOf(arguments.get(0))), arguments.get(1));
  }

  /** Takes a row away; answers what it said, so that it can be put back. */
  public CorrelationEntry remove(String reference, UUID id) {
    return write(reference, writing -> {
      ArticleSet provisions = writing.table.find(id).orElseThrow(Refusal::unknown).provisions();
      CorrelationEntry removed = writing.table.remove(id, writing.within, writing.moment);
      note(reference, "transposition.log.correlation-removed", provisions);
      return removed;
    });
  }

  /**
   * Puts these rows in the place of all others, or refuses them all.
   *
   * @param state of the table that the person saw; another one is refused with 409, null is not asked
   * @param names what the fields of each row are called where it was written
   * @param faults what was wrong before, under the same names
   */
  public boolean replace(String reference, Integer state, List<CorrelationEntry> entries, List<UnaryOperator<String>> names,
      Faults faults) {
    return write(reference, writing -> {
      if (state != null && state != writing.table.changes()) {
        throw writing.table.changedBy() == null ? Refusal.state("transposition.correlation.other-state")
            : Refusal.state("transposition.correlation.table-changed", directory.displayName(writing.table.changedBy()),
                writing.table.changedAt());
      }
      boolean news = writing.table.replace(writing.within, entries, names, faults, writing.moment);
      if (news) {
        log.note(reference, Message.of("transposition.log.correlation-replaced", entries.size()));
      }
      return news;
    });
  }

  /** The table while it is written, alone. */
  private record Writing(CorrelationTable table, ArticleSet within, Moment moment) {
  }

  private <T> T write(String reference, Function<Writing, T> act) {
    access.mustSee(reference);
    workflow.oneAtATime(reference);
    ArticleSet within = within(reference);
    CorrelationTable table = tables.findByTransposition(reference).orElseGet(() -> tables.save(CorrelationTable.of(reference)));
    ArticleSet exempt = table.exempt();
    T result = act.apply(new Writing(table, within, Moment.of(current.name(), clock)));
    if (!table.exempt().equals(exempt)) {
      desk.exemptionsChanged(reference);
    }
    return result;
  }

  /** Refuses whoever may write no row at all, before anything that they send is read. */
  @Transactional(readOnly = true)
  public void mustWrite(String reference) {
    access.mustSee(reference);
    within(reference);
  }

  /** The provisions whose rows the person may write; refuses when there are none. */
  private ArticleSet within(String reference) {
    Transposition transposition = transpositions.findByReference(reference).orElseThrow(Refusal::unknown);
    ArticleSet within = rights.mayCorrelate(transposition);
    if (within.isEmpty()) {
      if (access.takesPart(reference)) {
        transposition.requireOpen();
      }
      throw Refusal.forbidden();
    }
    return within;
  }

  private CorrelationTable table(String reference) {
    return tables.findByTransposition(reference).orElseGet(() -> CorrelationTable.of(reference));
  }

  private void note(String reference, String key, ArticleSet provisions) {
    log.note(reference, Message.of(key, provisions.said()));
  }
}
