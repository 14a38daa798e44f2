package brussels.irisflow.objective;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a tree of objectives in one column. */
@Converter
class TreeConverter implements AttributeConverter<ObjectiveTree, String> {

  @Override
  public String convertToDatabaseColumn(ObjectiveTree tree) {
    return tree == null ? null : tree.json();
  }

  @Override
  public ObjectiveTree convertToEntityAttribute(String json) {
    return json == null ? null : ObjectiveTree.ofJson(json);
  }
}
