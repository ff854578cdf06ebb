package org.fundcase.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.fundcase.FundcaseTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@FundcaseTest
class EveryEndpointIsGuardedTest {

    @Autowired
    WebApplicationContext application;

    @Autowired
    Routes routes;

    /** One way to call the application. */
    record Endpoint(HttpMethod method, String path) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @TestFactory
    Stream<DynamicTest> everyHandlerIsListedAndShutToStrangersUnlessPublic() {
        MockMvc mvc = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        return endpoints().map(endpoint -> DynamicTest.dynamicTest(endpoint.toString(), () -> check(endpoint, mvc)));
    }

    private void check(Endpoint endpoint, MockMvc mvc) throws Exception {
        Optional<Route> route =
                routes.decidingOn(new MockHttpServletRequest(endpoint.method().name(), endpoint.path()));
        assertThat(route).as("%s is not in routes.yaml", endpoint).isPresent();
        if (route.get().who() != Who.PUBLIC) {
            int status = mvc.perform(MockMvcRequestBuilders.request(endpoint.method(), endpoint.path())
                            .with(csrf()))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            assertThat(status).isEqualTo(endpoint.path().startsWith("/api/") ? 401 : 302);
        }
    }

    private Stream<Endpoint> endpoints() {
        return application.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(EveryEndpointIsGuardedTest::endpoints)
                .distinct();
    }

    private static Stream<Endpoint> endpoints(RequestMappingInfo info) {
        Set<RequestMethod> named = info.getMethodsCondition().getMethods();
        Set<RequestMethod> methods = named.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : named;
        return info.getPatternValues().stream()
                .map(pattern ->
                        pattern.replaceAll("\\{[^}]+}", UUID.randomUUID().toString()))
                .flatMap(path -> methods.stream().map(method -> new Endpoint(method.asHttpMethod(), path)));
    }
}
