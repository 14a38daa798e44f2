package brussels.irisflow.transposition;

import brussels.irisflow.directory.Directory;
import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.LostRace;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Texts;
import brussels.irisflow.security.CurrentPerson;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes running dossiers over, from a workbook or one by one. Each dossier is taken over for itself, whole or not at all: one
 * that is refused does not stop the others, and nothing of it is kept. Said again, what is known already changes nothing.
 */
@Component
class TakeOver {

  private static final int MOST_LISTED = 200;
  private static final int LONGEST_ROW = 7;
  private static final Comparator<TakeOverReport.Refused> IN_ORDER = Comparator.comparingInt(TakeOver::row)
      .thenComparing(one -> one.cell().length()).thenComparing(TakeOverReport.Refused::cell);

  private final TakeOverDesk desk;
  private final Directory directory;
  private final CurrentPerson current;
  private final Texts texts;
  private final TransactionTemplate transaction;

  TakeOver(TakeOverDesk desk, Directory directory, CurrentPerson current, Texts texts, TransactionTemplate transaction) {
    this.desk = desk;
    this.directory = directory;
    this.current = current;
    this.texts = texts;
    this.transaction = transaction;
  }

  /** Writes the workbook to be filled in; the stream is left open. */
  void template(Language language, OutputStream target) throws IOException {
    TakeOverSheet.template(language, texts, directory.institutions().stream()
        .map(one -> TakeOverSheet.institution(one.code(), one.name().in(language))).toList(), target);
  }

  /**
   * Takes the dossiers of a workbook over.
   *
   * @throws Refusal 415 what is no workbook, 413 what is too large, 400 a workbook without the table; nothing was taken then
   */
  TakeOverReport take(InputStream workbook) {
    TakeOverSheet.Content content = TakeOverSheet.read(workbook, texts);
    List<TakeOverReport.Taken> opened = new ArrayList<>();
    List<TakeOverReport.Taken> changed = new ArrayList<>();
    List<TakeOverReport.Taken> unchanged = new ArrayList<>();
    List<TakeOverReport.Refused> refused = new ArrayList<>(content.faults());
    Map<String, String> codes = codes();
    content.broken().forEach(file -> refused.addAll(further(file, codes, content.faults())));
    for (TakeOverFile file : content.files()) {
      try {
        TakeOverDesk.Outcome outcome = one(file, codes);
        (switch (outcome.change()) {
          case OPENED -> opened;
          case CHANGED -> changed;
          case UNCHANGED -> unchanged;
        }).add(outcome.taken());
      } catch (Refusal refusal) {
        refused.addAll(refused(file, refusal));
      }
    }
    List<TakeOverReport.Refused> named = refused.stream().sorted(IN_ORDER).limit(MOST_LISTED).map(one -> new TakeOverReport.Refused(one.celex(),
        content.layout().cell(one.cell()), content.layout().said(one.message()))).toList();
    return new TakeOverReport(opened, changed, unchanged, named, refused.size() - named.size());
  }

  /** What else is wrong with a dossier of which something could not be read, apart from the cells that have been told. */
  private List<TakeOverReport.Refused> further(TakeOverFile file, Map<String, String> codes, List<TakeOverReport.Refused> told) {
    Set<String> cells = told.stream().map(TakeOverReport.Refused::cell).collect(Collectors.toSet());
    try {
      transaction.executeWithoutResult(status -> {
        status.setRollbackOnly();
        desk.check(TakeOverCodes.known(file, codes), current.name());
      });
      return List.of();
    } catch (Refusal refusal) {
      return refused(file, refusal).stream().filter(one -> !cells.contains(one.cell())).toList();
    }
  }

  private static int row(TakeOverReport.Refused refused) {
    String digits = refused.cell().replaceAll("\\D", "");
    return digits.isEmpty() || digits.length() > LONGEST_ROW ? 0 : Integer.parseInt(digits);
  }

  /** A refusal that names no field is about the dossier as a whole: it is told where its number stands. */
  private static List<TakeOverReport.Refused> refused(TakeOverFile file, Refusal refusal) {
    if (refusal.fields().isEmpty()) {
      return List.of(new TakeOverReport.Refused(file.celex(), file.name("celex"), refusal.sentence()));
    }
    return refusal.fields().stream().distinct()
        .map(fault -> new TakeOverReport.Refused(file.celex(), fault.field(), fault.message())).toList();
  }

  /** Takes one dossier over; its faults are told by field. */
  TakeOverDesk.Outcome take(TakeOverFile file) {
    Faults faults = new Faults();
    String celex = Celex.tidy(file.celex());
    if (celex.isEmpty()) {
      faults.add("celex", "transposition.celex.missing");
    } else {
      Celex.objection(celex).ifPresent(why -> faults.add("celex", why.key(), why.arguments().toArray()));
    }
    faults.refuse();
    return one(new TakeOverFile(file.row(), celex, file.competence(), file.lead(), file.contributors(), file.otherEntities(),
        file.eta(), file.plan(), file.moves(), file.measures()), codes());
  }

  private TakeOverDesk.Outcome one(TakeOverFile file, Map<String, String> codes) {
    try {
      return transaction.execute(status -> desk.apply(TakeOverCodes.known(file, codes), current.name()));
    } catch (RuntimeException failed) {
      if (failed instanceof Refusal || !LostRace.in(failed)) {
        throw failed;
      }
      throw Refusal.state("web.lost-race");
    }
  }

  /** The institutions by whatever people call them: their code or their name in any language. */
  private Map<String, String> codes() {
    Map<String, String> codes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    directory.institutions().forEach(one -> {
      for (Language language : Language.values()) {
        codes.putIfAbsent(one.name().in(language).strip(), one.code());
      }
    });
    directory.institutions().forEach(one -> codes.put(one.code(), one.code()));
    return codes;
  }
}
