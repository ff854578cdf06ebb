package org.fundcase;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Fundcase. Every package below this one is a room; each room's {@code package-info} says what it owns. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class FundcaseApplication {

    private static final List<String> COMMANDS = List.of("--verify-history", "--create-administrator");

    public static void main(String[] args) {
        SpringApplication.run(FundcaseApplication.class, isCommand(args) ? aside(args) : args);
    }

    private static boolean isCommand(String[] args) {
        return Arrays.stream(args).anyMatch(arg -> COMMANDS.stream().anyMatch(arg::startsWith));
    }

    /** A command does its work and nothing else, and takes no port that others call. */
    private static String[] aside(String[] args) {
        List<String> own = List.of("--server.port=0", "--server.address=127.0.0.1", "--fundcase.demo.applications=0");
        Stream<String> given = Arrays.stream(args).filter(arg -> own.stream().noneMatch(one -> sameKey(one, arg)));
        return Stream.concat(given, own.stream()).toArray(String[]::new);
    }

    private static boolean sameKey(String one, String other) {
        return other.startsWith(one.substring(0, one.indexOf('=') + 1));
    }
}
