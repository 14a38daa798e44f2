package brussels.irisflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys all models, decision tables and forms as one deployment under stable names, the same from the checkout and from
 * the jar. Nothing is deployed when nothing changed; when anything changed everything is, because a model only ever sees
 * the forms and tables of its own deployment. Running instances then follow to the newest version.
 */
@Component
@Order(1)
class Deployer implements SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(Deployer.class);
  private static final String NAME = "irisflow";

  private final RepositoryService repository;
  private final Engine engine;
  private final EngineSetup setup;
  private final InstanceMigration migration;

  Deployer(RepositoryService repository, Engine engine, EngineSetup setup, InstanceMigration migration) {
    this.repository = repository;
    this.engine = engine;
    this.setup = setup;
    this.migration = migration;
  }

  @Override
  public void afterSingletonsInstantiated() {
    engine.bySystem(() -> {
      deploy();
      setup.apply();
      migration.migrateAll();
      return null;
    });
  }

  private void deploy() {
    DeploymentBuilder builder = repository.createDeployment().name(NAME).enableDuplicateFiltering(false);
    resources().forEach((name, resource) -> {
      try (InputStream content = resource.getInputStream()) {
        builder.addInputStream(name, content);
      } catch (IOException unreadable) {
        throw new IllegalStateException("The model " + name + " cannot be read", unreadable);
      }
    });
    DeploymentWithDefinitions deployment = builder.deployWithResult();
    if (deployment.getDeployedProcessDefinitions() != null) {
      LOG.info("Deployed {} models", deployment.getDeployedProcessDefinitions().size());
    }
  }

  /** All models, tables and forms, by their name in the deployment: {@code bpmn/request/request.bpmn}. */
  private static Map<String, Resource> resources() {
    Map<String, Resource> resources = new TreeMap<>();
    PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
    for (String[] kind : new String[][] {{"bpmn", "bpmn"}, {"bpmn", "dmn"}, {"forms", "form"}}) {
      try {
        Arrays.stream(resolver.getResources("classpath*:" + kind[0] + "/**/*." + kind[1])).forEach(resource ->
            resources.put(name(resource, kind[0]), resource));
      } catch (IOException unreadable) {
        throw new IllegalStateException("The folder " + kind[0] + " cannot be read", unreadable);
      }
    }
    return resources;
  }

  private static String name(Resource resource, String folder) {
    try {
      String url = resource.getURL().toString();
      return url.substring(url.lastIndexOf("/" + folder + "/") + 1);
    } catch (IOException unnamed) {
      throw new IllegalStateException(unnamed);
    }
  }
}
