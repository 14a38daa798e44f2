package brussels.irisflow.engine;

import brussels.irisflow.language.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lets the engine's time follow another clock and runs its jobs in order; for demonstrations and tests. */
@Component
public class EngineClock {

  private static final Logger LOG = LoggerFactory.getLogger(EngineClock.class);

  private final ManagementService management;
  private final ProcessEngineConfigurationImpl configuration;
  private final Engine engine;

  EngineClock(ManagementService management, ProcessEngineConfiguration configuration, Engine engine) {
    this.management = management;
    this.configuration = (ProcessEngineConfigurationImpl) configuration;
    this.engine = engine;
  }

  /** Makes the engine's time run this far ahead of the real one. */
  public void follow(Duration ahead) {
    ClockUtil.offset(ahead.toMillis());
  }

  /** Stops the engine from working off jobs by itself; answers whether it did so until now. */
  public boolean pause() {
    JobExecutor executor = configuration.getJobExecutor();
    boolean active = executor.isActive();
    executor.shutdown();
    return active;
  }

  /** Lets the engine work off jobs by itself again. */
  public void resume() {
    configuration.getJobExecutor().start();
  }

  /** When the next job falls due, if it does so by this instant. */
  public Optional<Instant> nextDue(Instant until) {
    return engine.bySystem(() -> ready().timers().duedateLowerThan(Date.from(until)).orderByJobDuedate().asc().listPage(0, 1))
        .stream().findFirst().map(job -> job.getDuedate().toInstant());
  }

  /** Runs whatever is due at the engine's present time, earliest first, until nothing is left; answers how many jobs ran. */
  public int runDue() {
    return engine.bySystem(() -> {
      int ran = 0;
      for (List<Job> due = due(); !due.isEmpty(); due = due()) {
        for (Job job : due) {
          ran += run(job) ? 1 : 0;
        }
      }
      return ran;
    });
  }

  private boolean run(Job job) {
    try {
      management.executeJob(job.getId());
      return true;
    } catch (RuntimeException failed) {
      LOG.warn("Job {} of {} failed and stays for later", job.getId(), job.getProcessDefinitionKey(), failed);
      // executeJob counts the failure; without a retry left the job is no longer found
      return false;
    }
  }

  private List<Job> due() {
    return ready().executable().orderByJobDuedate().asc().listPage(0, 200);
  }

  private JobQuery ready() {
    return management.createJobQuery().active().withRetriesLeft();
  }

  /** The engine's present time, in the application's zone. */
  public ZonedDateTime now() {
    return ClockUtil.getCurrentTime().toInstant().atZone(Texts.ZONE);
  }
}
