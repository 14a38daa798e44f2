package brussels.irisflow.request;

import brussels.irisflow.directory.Directory;
import brussels.irisflow.directory.RepresentationReviewed;
import brussels.irisflow.engine.OpenTask;
import brussels.irisflow.engine.Workflow;
import brussels.irisflow.language.Message;
import brussels.irisflow.notification.Audience;
import brussels.irisflow.notification.Notice;
import brussels.irisflow.notification.NoticeReason;
import brussels.irisflow.notification.Notifications;
import brussels.irisflow.security.Groups;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells people of questions: the correspondents of an institution what is asked of it or no longer is, whoever asked what came
 * of it. Where an institution has no correspondent, whoever asked is told instead, and Brussels International, which has to find
 * one.
 */
@Component
class RequestNews {

  private static final String ANSWER = "AnswerRequest";

  private final Notifications notifications;
  private final Audience audience;
  private final RequestTable table;
  private final Directory directory;
  private final Workflow workflow;

  RequestNews(Notifications notifications, Audience audience, RequestTable table, Directory directory, Workflow workflow) {
    this.notifications = notifications;
    this.audience = audience;
    this.table = table;
    this.directory = directory;
    this.workflow = workflow;
  }

  @EventListener
  void recorded(ExchangeRecorded event) {
    switch (event.kind()) {
      case ASKED, ASKED_AGAIN, REMINDED -> {
        if (event.reachable()) {
          tellInstitution(event);
        } else {
          tellOfNobody(event.request(), event.dossier(), event.institution(), event.askers());
        }
      }
      case WITHDRAWN, GIVEN_UP, REPLACED -> tellInstitution(event);
      case RETURNED -> tellAskers(event);
      case ANSWERED -> {
        // with the last answer they are told that all are there
        if (table.findById(event.request()).filter(request -> request.status() == RequestStatus.OPEN).isPresent()) {
          tellAskers(event);
        }
      }
      case MOVED -> {
        // told as the move of a deadline
      }
      default -> throw new IllegalStateException(event.kind().name());
    }
  }

  private void tellInstitution(ExchangeRecorded event) {
    notifications.tell(audience.correspondents(event.institution()), notice(event.request(), event.dossier(),
        Message.of("request.news." + event.kind(), event.request(), event.due())).due(event.due()));
  }

  private void tellAskers(ExchangeRecorded event) {
    notifications.tell(audience.group(event.askers()), notice(event.request(), event.dossier(),
        Message.of("request.news." + event.kind(), event.request(), directory.institutionName(event.institution()))));
  }

  private void tellOfNobody(String request, String dossier, String institution, String askers) {
    notifications.tell(audience.group(askers), notice(request, dossier,
        Message.of("request.news.unreachable", request, directory.institutionName(institution))));
    if (!Groups.BI.equals(askers)) {
      // of a dossier that is not theirs they learn nothing
      notifications.tell(audience.group(Groups.BI), Notice.of(NoticeReason.DIRECTORY, null, "/directory/institutions/" + institution,
          Message.of("request.news.correspondent-missing", directory.institutionName(institution))));
    }
  }

  @EventListener
  void settled(RequestSettled event) {
    if (event.status() == RequestStatus.ANSWERED || event.status() == RequestStatus.UNANSWERED) {
      notifications.tell(audience.group(event.askers()), notice(event.request(), event.dossier(),
          Message.of("request.news.settled." + event.status(), event.request())));
    }
  }

  private static Notice notice(String request, String dossier, Message subject) {
    return Notice.of(NoticeReason.QUESTION, dossier, "/requests/" + request, subject);
  }

  /**
   * Whoever asked has the task of an institution in their own list as long as it has no correspondent: the first one who is
   * appointed gets it from them, and when the last one leaves it goes back to them.
   */
  @EventListener
  void reviewed(RepresentationReviewed event) {
    for (String reference : table.awaiting(event.institution())) {
      Request request = table.findById(reference).orElseThrow();
      boolean withAskers = workflow.tasks(reference).stream().filter(task -> isOf(task, event.institution()))
          .anyMatch(task -> task.groups().contains(request.askers()));
      if (withAskers != event.served()) {
        continue;
      }
      workflow.refresh(reference);
      if (event.served()) {
        Exchange exchange = request.with(event.institution());
        notifications.tell(audience.correspondents(event.institution()), notice(reference, request.dossier(),
            Message.of("request.news.ASKED", reference, exchange.due())).due(exchange.due()));
      } else {
        tellOfNobody(reference, request.dossier(), event.institution(), request.askers());
      }
    }
  }

  private static boolean isOf(OpenTask task, String institution) {
    return ANSWER.equals(task.key()) && task.groups().contains(Groups.ofInstitution(institution));
  }
}
