package brussels.irisflow.request;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Two people who act on the same question, one after the other and in the same instant. */
class RequestRaceTest extends RequestTest {

  private static final Map<String, Object> ANSWER = Map.of("outcome", "ANSWER", "answer", "Een plan.");

  @Test
  void theSecondToCompleteATaskIsToldByWhomAndWhenItWasDone() {
    String reference = ask("bi", european(false), "LB");
    String task = answerTask(reference, "LB");
    done(complete("corr-lb", task, ANSWER));
    Api.Answer second = api("corr-lb-2").in("fr").post("/api/tasks/" + task + "/complete", ANSWER);
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.json().path("detail").asText())
        .startsWith("EU-correspondent Leefmilieu Brussel (demo) a terminé cette tâche le 5 octobre 2026 à 09 h");
    Api.Answer overTheEngine = api("corr-lb-2").in("nl").post("/engine-rest/task/" + task + "/complete", Map.of());
    assertThat(overTheEngine.status()).isEqualTo(409);
    assertThat(overTheEngine.json().path("message").asText())
        .startsWith("EU-correspondent Leefmilieu Brussel (demo) heeft deze taak voltooid op 5 oktober 2026 om 09.");
    assertThat(api("corr-bm").post("/api/tasks/" + task + "/complete", ANSWER).status()).isEqualTo(404);
  }

  @RepeatedTest(3)
  void ofTwoPeopleWhoCompleteATaskInTheSameInstantOneIsToldAboutTheOther() {
    String reference = ask("bi", european(false), "LB");
    String task = answerTask(reference, "LB");
    List<Api.Answer> answers = together(() -> complete("corr-lb", task, ANSWER), () -> complete("corr-lb-2", task, ANSWER));
    assertThat(answers).extracting(Api.Answer::status).containsExactlyInAnyOrder(204, 409);
    assertThat(answers).filteredOn(answer -> answer.status() == 409).singleElement()
        .satisfies(answer -> assertThat(answer.json().path("detail").asText()).contains("completed this task on 5 October 2026"));
    assertThat(status(reference)).isEqualTo("ANSWERED");
  }

  @RepeatedTest(3)
  void twoInstitutionsThatAnswerInTheSameInstantAreBothHeard() {
    String reference = ask("bi", european(false), "LB", "BM", "BEW");
    String water = answerTask(reference, "LB");
    String mobility = answerTask(reference, "BM");
    String economy = answerTask(reference, "BEW");
    assertThat(together(() -> complete("corr-lb", water, ANSWER), () -> complete("corr-bm", mobility, ANSWER),
        () -> complete("corr-bew", economy, ANSWER))).extracting(Api.Answer::status).containsExactly(204, 204, 204);
    assertThat(status(reference)).isEqualTo("ANSWERED");
    assertThat(workflow.tasks(reference)).singleElement().satisfies(task -> assertThat(task.key()).isEqualTo("ReadAnswers"));
  }

  @RepeatedTest(3)
  void aQuestionThatIsWithdrawnWhileItIsAnsweredIsEitherWithdrawnOrAnswered() {
    String reference = ask("bi", european(false), "LB");
    String task = answerTask(reference, "LB");
    List<Api.Answer> answers = together(() -> complete("corr-lb", task, ANSWER),
        () -> api("bi").post("/api/requests/" + reference + "/withdraw", Map.of("reason", "Niet meer nodig.")));
    assertThat(answers).extracting(Api.Answer::status).containsExactlyInAnyOrder(204, 409);
    boolean answered = answers.get(0).status() == 204;
    assertThat(status(reference)).isEqualTo(answered ? "ANSWERED" : "WITHDRAWN");
    assertThat(workflow.tasks(reference)).hasSize(answered ? 1 : 0);
  }

  /** Lets all begin in the same instant; answers what each was told, in their order. */
  @SafeVarargs
  private static List<Api.Answer> together(Supplier<Api.Answer>... actions) {
    ExecutorService people = Executors.newFixedThreadPool(actions.length);
    CyclicBarrier start = new CyclicBarrier(actions.length);
    try {
      List<Future<Api.Answer>> running = new ArrayList<>();
      for (Supplier<Api.Answer> action : actions) {
        running.add(people.submit(() -> {
          start.await();
          return action.get();
        }));
      }
      List<Api.Answer> answers = new ArrayList<>();
      for (Future<Api.Answer> one : running) {
        answers.add(one.get());
      }
      return answers;
    } catch (InterruptedException | ExecutionException failed) {
      throw new AssertionError(failed);
    } finally {
      people.shutdownNow();
    }
  }
}
