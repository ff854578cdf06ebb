package org.fundcase.demo;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets the first visitor wait until the accounts, the rounds and the first applications of the demo are there. */
@Component
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE)
class OpenWhenFilled extends OncePerRequestFilter {

    private static final int MOST_SECONDS = 60;

    private final CountDownLatch filled = new CountDownLatch(1);

    void open() {
        filled.countDown();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (!filled.await(MOST_SECONDS, TimeUnit.SECONDS)) {
                logger.warn("The demo is still being filled; its pages are shown as they are");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        chain.doFilter(request, response);
    }
}
