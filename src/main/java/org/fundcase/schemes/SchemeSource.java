package org.fundcase.schemes;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import org.fundcase.kernel.Words;

/**
 * A scheme file as it was read.
 *
 * @param bytes the file as it is deployed
 */
record SchemeSource(RowedYaml yaml, byte[] bytes) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addDeserializer(Words.class, new OneOrTwoLanguages()))
            .build();

    /** Files of before had some words in Chinese only; rounds that were opened with them go on. */
    private static final class OneOrTwoLanguages extends StdDeserializer<Words> {

        private static final long serialVersionUID = 1;

        OneOrTwoLanguages() {
            super(Words.class);
        }

        @Override
        public Words deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonNode tree = parser.readValueAsTree();
            return tree.isTextual()
                    ? Words.asIs(tree.asText())
                    : new Words(tree.path("zh").asText(), tree.path("en").asText());
        }
    }

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
