package brussels.irisflow.engine;

import brussels.irisflow.security.Accounts;
import java.beans.PropertyEditorManager;
import java.beans.PropertyEditorSupport;
import java.time.LocalDate;
import java.util.AbstractMap;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.beans.factory.ObjectProvider;

/** Sets up the engine: what expressions can reach, whose accounts it reads, how it reads dates. */
@Configuration
class EngineConfiguration {

  /** Names of accounts and groups: letters, digits and what OpenID Connect subjects are made of. */
  private static final String RESOURCE_NAMES = "[a-zA-Z0-9.@_-]+";

  @Bean
  ProcessEnginePlugin irisflowEngine(ApplicationContext context, ObjectProvider<Accounts> accounts,
      ObjectProvider<PasswordEncoder> passwords) {
    return new AbstractProcessEnginePlugin() {
      @Override
      public void preInit(ProcessEngineConfigurationImpl configuration) {
        PropertyEditorManager.registerEditor(UUID.class, UuidEditor.class);
        PropertyEditorManager.registerEditor(LocalDate.class, DateEditor.class);
        configuration.setExpressionManager(new Expressions(context, new ProcessBeans(context)));
        configuration.setScriptEngineResolver(new NoScripts());
        configuration.setTaskService(new GuardedTaskService());
        configuration.setIdentityProviderSessionFactory(new AccountIdentityProvider.Factory(accounts, passwords));
        configuration.setGeneralResourceWhitelistPattern(RESOURCE_NAMES);
        configuration.setDefaultUserPermissionNameForTask("TASK_WORK");
        configuration.setResourceAuthorizationProvider(new TaskAuthorizations());
        configuration.setHistoryEventHandler(new KeptHistory());
        configuration.setJavaSerializationFormatEnabled(false);
        configuration.setEnableScriptCompilation(false);
        configuration.setEnableScriptEngineLoadExternalResources(false);
        configuration.setEnableFetchScriptEngineFromProcessApplication(false);
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setQueryMaxResultsLimit(2000);
        configuration.setFailedJobRetryTimeCycle("R5/PT5M");
        // what fell due while the application was off is worked off in the order in which it fell due
        configuration.setJobExecutorAcquireByDueDate(true);
        configuration.setEnsureJobDueDateNotNull(true);
        configuration.setHistoryCleanupBatchWindowStartTime("01:00");
        configuration.setHistoryCleanupBatchWindowEndTime("05:00");
        configuration.setHistoryCleanupJobLogTimeToLive("P180D");
        configuration.setTaskMetricsEnabled(false);
      }

      @Override
      public void postInit(ProcessEngineConfigurationImpl configuration) {
        ((MapBusinessCalendarManager) configuration.getBusinessCalendarManager())
            .addBusinessCalendar(DueDateBusinessCalendar.NAME, new EndOfDayCalendar());
      }
    };
  }

  /** What expressions see: the process beans, looked up when asked for, and nothing else of the context. */
  private static class ProcessBeans extends AbstractMap<Object, Object> {

    private final ApplicationContext context;

    ProcessBeans(ApplicationContext context) {
      this.context = context;
    }

    @Override
    public boolean containsKey(Object name) {
      return context.containsBean((String) name) && context.findAnnotationOnBean((String) name, ProcessBean.class) != null;
    }

    @Override
    public Object get(Object name) {
      return containsKey(name) ? context.getBean((String) name) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
      return Set.of();
    }
  }

  /** Lets expressions hand text to methods that take an id. Public because {@link PropertyEditorManager} makes it by its class. */
  public static class UuidEditor extends PropertyEditorSupport {
    @Override
    public void setAsText(String text) {
      setValue(UUID.fromString(text));
    }
  }

  /** Lets expressions hand text to methods that take a date. Public because {@link PropertyEditorManager} makes it by its class. */
  public static class DateEditor extends PropertyEditorSupport {
    @Override
    public void setAsText(String text) {
      setValue(LocalDate.parse(text));
    }
  }
}
