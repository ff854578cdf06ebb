package org.fundcase;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Fundcase. Every package below this one is a room; each room's {@code package-info} says what it owns. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class FundcaseApplication {

    public static void main(String[] args) {
        SpringApplication.run(FundcaseApplication.class, args);
    }
}
