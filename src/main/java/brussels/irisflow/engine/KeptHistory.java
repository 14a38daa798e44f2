package brussels.irisflow.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/**
 * Writes the engine's history, but for the uses of decision tables whose history is kept for no day. The engine would write down what
 * such a table was asked and answered, with the process in which it was, and remove it at night: what a table on somebody's mention is
 * asked is that mention, and the administrator reads the engine's history.
 */
class KeptHistory extends DbHistoryEventHandler {

  @Override
  public void handleEvent(HistoryEvent event) {
    if (!(event instanceof HistoricDecisionEvaluationEvent use && keptForNoDay(use))) {
      super.handleEvent(event);
    }
  }

  private static boolean keptForNoDay(HistoricDecisionEvaluationEvent use) {
    Integer days = Context.getProcessEngineConfiguration().getDeploymentCache()
        .findDeployedDecisionDefinitionById(use.getRootHistoricDecisionInstance().getDecisionDefinitionId()).getHistoryTimeToLive();
    return days != null && days == 0;
  }
}
