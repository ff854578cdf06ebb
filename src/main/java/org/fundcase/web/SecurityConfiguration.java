package org.fundcase.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.fundcase.accounts.People;
import org.fundcase.accounts.Tokens;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Two doors: programs with a bearer token and no session, people with a session and CSRF tokens. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private final Routes routes;
    private final RecordRefusals refusals;
    private final CrowdFilter crowd;

    SecurityConfiguration(Routes routes, RecordRefusals refusals, CrowdFilter crowd) {
        this.routes = routes;
        this.refusals = refusals;
        this.crowd = crowd;
    }

    /** They belong inside the two chains, after the headers are set and where it is known who asks. */
    @Bean
    static FilterRegistrationBean<RecordRefusals> refusalsOnlyInside(RecordRefusals refusals) {
        return inside(refusals);
    }

    @Bean
    static FilterRegistrationBean<CrowdFilter> crowdOnlyInside(CrowdFilter crowd) {
        return inside(crowd);
    }

    private static <T extends Filter> FilterRegistrationBean<T> inside(T filter) {
        FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, Tokens tokens, Problems problems) throws Exception {
        guard(http)
                .securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(problems::unauthenticated)
                        .accessDeniedHandler(known(problems::forbidden, problems::notFound)))
                .addFilterBefore(new BearerFilter(tokens), AnonymousAuthenticationFilter.class);
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            CheckPassword passwords,
            People people,
            @Value("${fundcase.session.longest}") Duration longest)
            throws Exception {
        guard(http)
                .authenticationProvider(passwords)
                .formLogin(form ->
                        form.loginPage("/signin").defaultSuccessUrl("/home").failureUrl("/signin?refused"))
                .logout(out -> out.logoutUrl("/signout").logoutSuccessUrl("/"))
                .exceptionHandling(refused -> refused.accessDeniedHandler(known(
                        new AccessDeniedHandlerImpl(),
                        (request, response, denied) -> response.sendError(HttpServletResponse.SC_NOT_FOUND))))
                .addFilterBefore(new CurrentPersonFilter(people, longest), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new FirstPasswordFilter(), AnonymousAuthenticationFilter.class);
        return http.build();
    }

    /** A malformed address is answered with the headers too. */
    @Bean
    RequestRejectedHandler rejected() {
        return (request, response, reason) -> {
            ResponseHeaders.put(response);
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        };
    }

    /** What no line of the routes names is refused to all alike, and told as what it is: not there. */
    private AccessDeniedHandler known(AccessDeniedHandler forbidden, AccessDeniedHandler unknown) {
        return (request, response, denied) ->
                (routes.knows(request) ? forbidden : unknown).handle(request, response, denied);
    }

    private HttpSecurity guard(HttpSecurity http) throws Exception {
        http.addFilterBefore(crowd, CsrfFilter.class).addFilterBefore(refusals, CsrfFilter.class);
        return http.headers(ResponseHeaders::configure).authorizeHttpRequests(requests -> {
            requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                    .permitAll();
            for (Route route : routes.all()) {
                requests.requestMatchers(route.matcher())
                        .access((authentication, request) -> new AuthorizationDecision(
                                route.who().admits(PersonToken.personOf(authentication.get()), request.getRequest())));
            }
            requests.anyRequest().denyAll();
        });
    }
}
