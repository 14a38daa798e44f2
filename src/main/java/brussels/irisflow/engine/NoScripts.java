package brussels.irisflow.engine;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** There is no script engine, whatever lies on the class path: a model calls process beans and decision tables. */
class NoScripts implements ScriptEngineResolver {

  @Override
  public void addScriptEngineFactory(ScriptEngineFactory factory) {
    // none is wanted
  }

  @Override
  public ScriptEngineManager getScriptEngineManager() {
    return null;
  }

  @Override
  public ScriptEngine getScriptEngine(String language, boolean cached) {
    return null;
  }
}
