package org.fundcase.web;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Reads no more of a JSON body than an application can hold, however long it says it is or goes on. A flag or number that
 * is left out is no "no" and no zero: the body is refused.
 */
@Configuration(proxyBeanMethods = false)
class BoundedBodies implements WebMvcConfigurer {

    static final int MOST_BYTES = 1024 * 1024;

    @Override
    public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
        for (HttpMessageConverter<?> converter : converters) {
            if (converter instanceof MappingJackson2HttpMessageConverter json) {
                json.setObjectMapper(bounded(json.getObjectMapper()));
            }
        }
    }

    private static ObjectMapper bounded(ObjectMapper mapper) {
        ObjectMapper bounded = mapper.copy().enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        bounded.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(MOST_BYTES)
                        .build());
        return bounded;
    }
}
