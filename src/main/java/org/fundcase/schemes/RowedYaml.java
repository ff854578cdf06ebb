package org.fundcase.schemes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A YAML file as a tree that remembers on which row each value stands.
 *
 * @param rows from JSON pointer to row, from 1
 */
record RowedYaml(Path file, JsonNode tree, Map<String, Integer> rows) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** @throws BadScheme naming the row where the text is no YAML or a key stands twice */
    static RowedYaml of(Path file, byte[] bytes) {
        try {
            Node root =
                    new Yaml(new LoaderOptions()).compose(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
            if (root == null) {
                throw BadScheme.at(file, 0, "文件是空的 (the file is empty)");
            }
            RowedYaml yaml = new RowedYaml(file, JSON.nullNode(), new HashMap<>());
            return new RowedYaml(file, yaml.read(root, ""), yaml.rows());
        } catch (MarkedYAMLException e) {
            int row = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw BadScheme.at(file, row, "不是合格的 YAML (not valid YAML): " + e.getProblem());
        }
    }

    /** The row of a value, or of the nearest value around it. */
    int row(String pointer) {
        String at = pointer;
        while (!rows.containsKey(at) && at.contains("/")) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return rows.getOrDefault(at, 0);
    }

    BadScheme bad(String pointer, String reason) {
        return BadScheme.at(file, row(pointer), reason);
    }

    private JsonNode read(Node node, String pointer) {
        rows.put(pointer, node.getStartMark().getLine() + 1);
        if (node instanceof MappingNode mapping) {
            return mapping(mapping, pointer);
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = JSON.arrayNode();
            for (Node entry : sequence.getValue()) {
                array.add(read(entry, pointer + "/" + array.size()));
            }
            return array;
        }
        return scalar((ScalarNode) node);
    }

    private JsonNode mapping(MappingNode mapping, String pointer) {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = ((ScalarNode) tuple.getKeyNode()).getValue();
            int row = tuple.getKeyNode().getStartMark().getLine() + 1;
            if (object.has(key)) {
                throw BadScheme.at(file, row, "“" + key + "”写了两次 (the key stands twice)");
            }
            object.set(key, read(tuple.getValueNode(), pointer + "/" + key));
            rows.put(pointer + "/" + key, row);
        }
        return object;
    }

    private static JsonNode scalar(ScalarNode scalar) {
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.BOOL)) {
            return JSON.booleanNode(text.equalsIgnoreCase("true") || text.equalsIgnoreCase("yes"));
        }
        if (tag.equals(Tag.INT)) {
            return JSON.numberNode(new BigInteger(text.replace("_", "")));
        }
        if (tag.equals(Tag.FLOAT)) {
            return JSON.numberNode(new BigDecimal(text));
        }
        return tag.equals(Tag.NULL) ? JSON.nullNode() : JSON.textNode(text);
    }
}
