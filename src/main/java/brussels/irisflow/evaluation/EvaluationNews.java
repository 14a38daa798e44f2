package brussels.irisflow.evaluation;

import brussels.irisflow.directory.Contact;
import brussels.irisflow.language.Message;
import brussels.irisflow.notification.Audience;
import brussels.irisflow.notification.Notice;
import brussels.irisflow.notification.NoticeReason;
import brussels.irisflow.notification.Notifications;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells people that it is their turn in an evaluation; never what anybody wrote, voted or decided. */
@Component
class EvaluationNews {

  private final Notifications notifications;
  private final Audience audience;

  EvaluationNews(Notifications notifications, Audience audience) {
    this.notifications = notifications;
    this.audience = audience;
  }

  void tellGroup(Evaluation evaluation, String group, String what) {
    tell(evaluation, audience.group(group), what);
  }

  void tellPeople(Evaluation evaluation, List<String> people, String what) {
    tell(evaluation, audience.people(people), what);
  }

  private void tell(Evaluation evaluation, List<Contact> people, String what) {
    notifications.tell(people, Notice.of(NoticeReason.TASK, evaluation.reference(), "/evaluations/" + evaluation.reference(),
        Message.of("evaluation.notice." + what, evaluation.kind(), evaluation.reference())));
  }
}
