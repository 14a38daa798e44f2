package brussels.irisflow.mandate;

import brussels.irisflow.dossier.DossierAccess;
import brussels.irisflow.objective.MeasuringPoint;
import brussels.irisflow.objective.Objective;
import brussels.irisflow.objective.ObjectiveSets;
import brussels.irisflow.objective.Target;
import brussels.irisflow.objective.Term;
import brussels.irisflow.objective.VersionView;
import brussels.irisflow.privacy.PersonalData;
import brussels.irisflow.security.CurrentPerson;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells a mandate holder about their mandates: objectives that were approved, reports with drafts of their own, sendings, absences. */
@Component
@Order(2)
@Transactional(readOnly = true)
class OwnMandates implements PersonalData {

  private final MandateTable table;
  private final ReportTable reports;
  private final ObjectiveSets sets;
  private final DossierAccess access;
  private final CurrentPerson current;

  OwnMandates(MandateTable table, ReportTable reports, ObjectiveSets sets, DossierAccess access, CurrentPerson current) {
    this.table = table;
    this.reports = reports;
    this.sets = sets;
    this.access = access;
    this.current = current;
  }

  @Override
  public List<Chapter> aboutMe() {
    Chapter mandates = PersonalData.chapter("mandates");
    Chapter objectives = PersonalData.chapter("objectives");
    Chapter sendings = PersonalData.chapter("sendings");
    Chapter absences = PersonalData.chapter("mandateAbsences");
    Chapter written = PersonalData.chapter("reports");
    for (Mandate mandate : table.findByHolderOrderByStartsOnDesc(current.name())) {
      String reference = mandate.reference();
      if (!access.maySee(reference)) {
        continue;
      }
      mandates.items().add(PersonalData.item("dossier", reference, "function", mandate.function(), "grade", mandate.grade(), "institution",
          mandate.institution(), "languageRole", mandate.languageRole(), "authority", mandate.authority(), "since", mandate.startsOn(),
          "until", mandate.endsOn(), "phase", mandate.phase()));
      sets.versions(reference).stream().filter(version -> version.inForceFrom() != null)
          .forEach(version -> targets(reference, version, objectives));
      mandate.sendings().forEach(one -> sendings.items().add(PersonalData.item("dossier", reference, "means", one.means(), "sentOn",
          one.sentOn(), "receivedOn", one.receivedOn())));
      mandate.absences().forEach(one -> absences.items().add(PersonalData.item("dossier", reference, "since", one.firstDay(), "until",
          one.lastDay(), "decision", one.decision())));
      reports.findByMandateOrderByFirstDayDescKindAsc(reference).forEach(report -> lines(report, written));
    }
    return List.of(mandates, objectives, sendings, absences, written);
  }

  private void targets(String reference, VersionView version, Chapter objectives) {
    for (Objective objective : sets.view(version.id()).objectives()) {
      for (MeasuringPoint point : objective.measuringPoints()) {
        for (Target target : point.targets()) {
          objectives.items().add(PersonalData.item("dossier", reference, "version", version.number(), "since", version.inForceFrom(),
              "until", version.inForceUntil(), "objective", objective.title(), "elaboration", objective.elaboration(), "point",
              point.title(), "target", target.text(), "terms", target.terms().stream().map(Term::text).toList()));
        }
      }
    }
  }

  /** As on the page of the report: the draft while it is awaited, afterwards what was handed in. */
  private static void lines(Report report, Chapter written) {
    String general = report.awaited() ? report.general() : report.generalHandedIn();
    if (general != null) {
      written.items().add(line(report, null, null, null, null, null, general));
    }
    (report.awaited() ? report.draft() : report.handedIn()).stream()
        .filter(one -> one.status() != null || one.evidence() != null || one.explanation() != null)
        .forEach(one -> written.items().add(line(report, one.targetText(), one.status(), one.figure(), one.evidence(), one.cause(),
            one.explanation())));
  }

  private static Map<String, Object> line(Report report, String target, ProgressStatus status, String figure, String evidence,
      DelayCause cause, String text) {
    return PersonalData.item("dossier", report.mandate(), "kind", report.kind(), "since", report.firstDay(), "until", report.lastDay(),
        "state", report.state(), "target", target, "status", status, "figure", figure, "evidence", evidence, "cause", cause, "text", text);
  }
}
