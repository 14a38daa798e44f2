package brussels.irisflow.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** Two who act on one deadline at the same moment, really at the same moment. */
class RaceTest extends DeadlineTest {

  private static final LocalDate TODAY = BEGINNING.toLocalDate();
  private static final LocalDate LATER = LocalDate.of(2027, 11, 30);
  /** Long enough for the other one to have come to where it must wait. */
  private static final long A_WHILE = 700;

  @Test
  void aMoveWaitsForTheWatchThatIsJustLookingAndBothCount() throws Exception {
    UUID id = open(TODAY.plusDays(50));
    CountDownLatch looking = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    happened.meanwhile(event -> {
      if (event instanceof DeadlineNear) {
        looking.countDown();
        await(goOn);
      }
    });
    CompletableFuture<Void> watch = CompletableFuture.runAsync(() -> travelTo(TODAY.plusDays(20)));
    await(looking);
    CompletableFuture<Void> move = CompletableFuture.runAsync(() -> as("bi", () -> deadlines.move(id, LATER, BECAUSE, DECISION)));
    assertWaits(move);
    goOn.countDown();
    watch.get(60, TimeUnit.SECONDS);
    move.get(60, TimeUnit.SECONDS);
    assertThat(happened.of(DeadlineNear.class)).hasSize(1);
    assertThat(deadlines.get(id).due()).isEqualTo(LATER);
    assertThat(wakesAt(id)).isEqualTo(LATER.minusDays(90).atTime(8, 0));
  }

  @Test
  void theWatchWaitsForAMoveAndThenSeesTheNewDay() throws Exception {
    UUID id = open(TODAY.plusDays(50));
    CountDownLatch moved = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    happened.meanwhile(event -> {
      if (event instanceof DeadlineMoved) {
        moved.countDown();
        await(goOn);
      }
    });
    CompletableFuture<Void> move = CompletableFuture.runAsync(() -> as("bi", () -> deadlines.move(id, LATER, BECAUSE, DECISION)));
    await(moved);
    CompletableFuture<Void> watch = CompletableFuture.runAsync(() -> travelTo(TODAY.plusDays(20)));
    assertWaits(watch);
    goOn.countDown();
    move.get(60, TimeUnit.SECONDS);
    watch.get(60, TimeUnit.SECONDS);
    assertThat(happened.of(DeadlineNear.class)).isEmpty();
    assertThat(wakesAt(id)).isEqualTo(LATER.minusDays(90).atTime(8, 0));
    travelTo(LATER.minusDays(90));
    assertThat(happened.of(DeadlineNear.class)).hasSize(1);
  }

  @Test
  void whoMeetsWhileAnotherMovesIsNotForgotten() throws Exception {
    UUID id = open(TODAY.plusDays(50));
    CountDownLatch moved = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    happened.meanwhile(event -> {
      if (event instanceof DeadlineMoved) {
        moved.countDown();
        await(goOn);
      }
    });
    CompletableFuture<Void> move = CompletableFuture.runAsync(() -> as("bi", () -> deadlines.move(id, LATER, BECAUSE, DECISION)));
    await(moved);
    CompletableFuture<Void> meet = CompletableFuture.runAsync(() -> deadlines.meet(id, TODAY));
    assertWaits(meet);
    goOn.countDown();
    move.get(60, TimeUnit.SECONDS);
    meet.get(60, TimeUnit.SECONDS);
    assertThat(deadlines.get(id)).extracting(DeadlineSnapshot::status, DeadlineSnapshot::due, DeadlineSnapshot::metOn)
        .containsExactly(DeadlineStatus.MET, LATER, TODAY);
    assertThat(watched(id)).isFalse();
  }

  @Test
  void metTwiceAtOnceItIsMetOnce() throws Exception {
    UUID id = open(TODAY.plusDays(50));
    CompletableFuture<Boolean> one = CompletableFuture.supplyAsync(() -> deadlines.meet(id, TODAY));
    CompletableFuture<Boolean> other = CompletableFuture.supplyAsync(() -> deadlines.meet(id, TODAY));
    assertThat(one.get(60, TimeUnit.SECONDS)).isNotEqualTo(other.get(60, TimeUnit.SECONDS));
    assertThat(happened.of(DeadlineMet.class)).hasSize(1);
  }

  private static void assertWaits(CompletableFuture<?> action) throws Exception {
    try {
      action.get(A_WHILE, TimeUnit.MILLISECONDS);
      throw new AssertionError("It did not wait");
    } catch (TimeoutException waiting) {
      assertThat(action).isNotDone();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(60, TimeUnit.SECONDS)) {
        throw new AssertionError("Nobody came");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }
}
