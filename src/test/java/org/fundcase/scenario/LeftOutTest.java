package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fundcase.FundcaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodParameter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A flag or a number that a body leaves out is no "no" and no zero. */
@FundcaseTest
@Import(Bureau.class)
class LeftOutTest {

    @Autowired
    WebApplicationContext application;

    @Autowired
    Bureau bureau;

    @LocalServerPort
    int port;

    @Test
    void aProgramIsToldWhichEntryIsMissing() {
        ApiClient city = new ApiClient(port, bureau.cityOfficer());
        for (Map<String, ?> body :
                List.<Map<String, ?>>of(Map.of(), Collections.singletonMap("year", null), Map.of("year", "x"))) {
            ApiClient.Answer answer = city.post("/budgets/proposals", body);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("field")).isEqualTo("year");
            assertThat(answer.text("detail")).contains("year 没有填");
        }
    }

    /** Every body of every route, as the application reads it. */
    @Test
    void noRouteTakesWhatIsLeftOutForAnAnswer() {
        ObjectMapper reads = application.getBean(RequestMappingHandlerAdapter.class).getMessageConverters().stream()
                .filter(MappingJackson2HttpMessageConverter.class::isInstance)
                .map(one -> ((MappingJackson2HttpMessageConverter) one).getObjectMapper())
                .findFirst()
                .orElseThrow();
        Set<Class<?>> bodies = bodies();
        assertThat(bodies).hasSizeGreaterThan(8).allSatisfy(body -> assertThatThrownBy(
                        () -> reads.readValue("{}", body))
                .as("%s", body)
                .isInstanceOfSatisfying(JsonMappingException.class, refused -> assertThat(
                                refused.getPath().get(0).getFieldName())
                        .isIn(plain(body))));
    }

    private Set<Class<?>> bodies() {
        return application.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .flatMap(method -> Arrays.stream(method.getMethodParameters()))
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .map(MethodParameter::getParameterType)
                .filter(type -> type.isRecord() && !plain(type).isEmpty())
                .collect(Collectors.toSet());
    }

    private static Set<String> plain(Class<?> body) {
        return Arrays.stream(body.getRecordComponents())
                .filter(part -> part.getType().isPrimitive())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }
}
