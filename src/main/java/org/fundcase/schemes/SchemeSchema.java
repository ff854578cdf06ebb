package org.fundcase.schemes;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;

/** The JSON schema every scheme file must meet. */
final class SchemeSchema {

    private final JsonSchema schema;

    SchemeSchema(byte[] bytes) {
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .locale(Locale.SIMPLIFIED_CHINESE)
                .build();
        this.schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(new String(bytes, StandardCharsets.UTF_8), config);
    }

    /** @throws BadScheme naming the row of the first violation in the file */
    void check(RowedYaml yaml) {
        schema.validate(yaml.tree()).stream()
                .min(Comparator.comparingInt(message -> yaml.row(pointer(message))))
                .ifPresent(message -> {
                    throw yaml.bad(pointer(message), message.getMessage());
                });
    }

    /** For an unknown key, the key itself and not the object around it. */
    private static String pointer(ValidationMessage message) {
        String at = message.getInstanceLocation().toString();
        return "additionalProperties".equals(message.getType()) ? at + "/" + message.getProperty() : at;
    }
}
