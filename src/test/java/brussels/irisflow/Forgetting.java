package brussels.irisflow;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Before the tests of a class, the dossiers of earlier ones stay, but nothing of theirs falls due or waits to be read any more:
 * else a test that lives through five years would also live through those of all the others, mail by mail.
 */
class Forgetting implements TestExecutionListener {

  @Override
  public void beforeTestClass(TestContext test) {
    JdbcClient database = test.getApplicationContext().getBean(JdbcClient.class);
    database.sql("delete from ACT_RU_JOB where TYPE_ = 'timer' and PROCESS_INSTANCE_ID_ is not null").update();
    database.sql("delete from notification").update();
  }
}
