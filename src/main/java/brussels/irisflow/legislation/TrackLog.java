package brussels.irisflow.legislation;

import brussels.irisflow.dossier.DossierLog;
import brussels.irisflow.dossier.Dossiers;
import brussels.irisflow.language.Message;
import brussels.irisflow.security.Groups;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the dossier informed of its tracks: every record of a step in the log, and who owns a step among the parties. */
@Component
class TrackLog {

  private final DossierLog log;
  private final Dossiers dossiers;

  TrackLog(DossierLog log, Dossiers dossiers) {
    this.log = log;
    this.dossiers = dossiers;
  }

  @EventListener
  void on(TrackOpened opened) {
    opened.owners().forEach(owner -> group(owner).ifPresent(group -> dossiers.involve(opened.dossier(), group)));
  }

  @EventListener
  void on(StepRecorded recorded) {
    String reason = recorded.reason();
    Message step = Message.of("legislation.log.of", recorded.key(), recorded.act());
    if (recorded.kind() == StepEventKind.TAKEN_OVER) {
      Message stand = recorded.on() == null ? Message.of("legislation.word", recorded.state())
          : Message.of("legislation.log.stand", recorded.state(), recorded.on());
      log.note(recorded.dossier(), reason == null ? Message.of("legislation.log.taken-over", step, stand)
          : Message.of("legislation.log.taken-over-reason", step, stand, reason));
      return;
    }
    log.note(recorded.dossier(), reason == null || reason.isBlank()
        ? Message.of("legislation.log.step", step, recorded.kind(), recorded.on())
        : Message.of("legislation.log.step-reason", step, recorded.kind(), recorded.on(), reason));
  }

  private static Optional<String> group(StepOwner owner) {
    return switch (owner) {
      case LEGAL -> Optional.of(Groups.LEGAL);
      case CABINET -> Optional.of(Groups.CABINET);
      case GOVERNMENT -> Optional.of(Groups.GOVERNMENT);
      case RESPONSIBLE, BI -> Optional.empty();
    };
  }
}
