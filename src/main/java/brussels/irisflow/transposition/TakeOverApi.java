package brussels.irisflow.transposition;

import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Texts;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.security.Groups;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Taking running dossiers over, for machines. */
@RestController
@RequestMapping("/api/transpositions/take-over")
class TakeOverApi {

  /** A dossier that was opened, changed or left as it was; {@code row} is where it begins in the workbook. */
  record Item(int row, String celex, String reference, TranspositionPhase phase) {
  }

  /** What to mend, in the reader's language; {@code celex} is null where none can be told. */
  record Refused(String celex, String cell, String message) {
  }

  /** What became of the dossiers; {@code more} counts the refusals that are not listed. */
  record Answer(List<Item> opened, List<Item> changed, List<Item> unchanged, List<Refused> refused, int more) {
  }

  private final TakeOver takeOver;
  private final CurrentPerson current;
  private final Texts texts;

  TakeOverApi(TakeOver takeOver, CurrentPerson current, Texts texts) {
    this.takeOver = takeOver;
    this.current = current;
    this.texts = texts;
  }

  /** Takes the workbook of the template; each dossier of it for itself. Said again, it changes nothing. */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  Answer take(@RequestParam(required = false) MultipartFile file) throws IOException {
    current.mustBeIn(Groups.BI);
    if (file == null || file.isEmpty()) {
      throw Refusal.field("file", "transposition.import.no-file");
    }
    try (InputStream content = file.getInputStream()) {
      TakeOverReport report = takeOver.take(content);
      return new Answer(items(report.opened()), items(report.changed()), items(report.unchanged()), report.refused().stream()
          .map(one -> new Refused(one.celex(), one.cell(), texts.say(current.language(), one.message()))).toList(), report.more());
    }
  }

  private static List<Item> items(List<TakeOverReport.Taken> taken) {
    return taken.stream().map(one -> new Item(one.row(), one.celex(), one.reference(), one.phase())).toList();
  }
}
