package org.fundcase.schemes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * A scheme file as it was read.
 *
 * @param bytes the file as it is deployed
 */
record SchemeSource(RowedYaml yaml, byte[] bytes) {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    /** The scheme bound to a deployment; the empty text binds it to none. */
    Scheme scheme(String deployment) {
        ObjectNode tree = yaml.tree().deepCopy();
        tree.put("deployment", deployment);
        try {
            return MAPPER.treeToValue(tree, Scheme.class);
        } catch (JsonProcessingException e) {
            throw BadScheme.because(yaml.file(), e.getOriginalMessage(), e);
        }
    }
}
