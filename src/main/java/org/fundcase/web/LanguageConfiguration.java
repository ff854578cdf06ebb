package org.fundcase.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * Chinese unless a person chose English with {@code ?lang=en}; the choice is a cookie. Programs, which have no cookie,
 * choose by {@code Accept-Language}.
 */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration implements WebMvcConfigurer {

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("fundcase-lang");
        resolver.setDefaultLocaleFunction(LanguageConfiguration::unlessChosen);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        return resolver;
    }

    /** A browser sends the language of its maker, which says little about who sits before it. */
    private static Locale unlessChosen(HttpServletRequest request) {
        boolean program = request.getRequestURI().startsWith("/api/");
        boolean english = request.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        return program && request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null && english
                ? Locale.ENGLISH
                : Locale.SIMPLIFIED_CHINESE;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor language = new LocaleChangeInterceptor();
        language.setParamName("lang");
        language.setIgnoreInvalidLocale(true);
        registry.addInterceptor(language);
    }
}
