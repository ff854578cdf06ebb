package org.fundcase.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Heads the description of the API at {@code /api/v1/openapi.json}. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    @Bean
    OpenAPI description() {
        SecurityScheme bearer =
                new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer");
        return new OpenAPI()
                .info(new Info()
                        .title("Fundcase")
                        .version("1")
                        .description("Applications for municipal special funds: file, review, follow. "
                                + "Refusals are problem+json with a stable code."))
                .components(
                        new Components().addSecuritySchemes("bearer", bearer).addSchemas("Problem", problem()))
                .addSecurityItem(new SecurityRequirement().addList("bearer"));
    }

    /** As {@link Problems} writes it. */
    private static Schema<?> problem() {
        Schema<?> broken =
                new ObjectSchema().addProperty("field", new StringSchema()).addProperty("detail", new StringSchema());
        return new ObjectSchema()
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("For people, in the language asked for"))
                .addProperty("code", new StringSchema().description("For programs; stable"))
                .addProperty("field", new StringSchema().description("What to mend, where one field is refused"))
                .addProperty("errors", new ArraySchema().items(broken).description("Where several fields are refused"))
                .addProperty(
                        "details",
                        new ArraySchema().items(new StringSchema()).description("What it is about, one by one"))
                .addProperty("incident", new StringSchema().description("Number of a failure in the log"))
                .required(List.of("title", "status", "detail", "code"));
    }
}
