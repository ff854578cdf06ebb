package org.fundcase.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fundcase.kernel.Home;
import org.fundcase.kernel.WorkingCalendar;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The home folder, and from it the State Council's holiday papers from {@code config/calendar/<year>.json}. */
@Configuration(proxyBeanMethods = false)
class HomeConfiguration {

    record Paper(int year, String source, List<Day> days) {
        record Day(LocalDate date, String name, boolean isOffDay) {}
    }

    /** Spring's own conversion of a Path would look below the servlet context. */
    @Bean
    Home home(@Value("${fundcase.home}") String folder) {
        return new Home(Path.of(folder).toAbsolutePath().normalize());
    }

    @Bean
    WorkingCalendar workingCalendar(Home home, ObjectMapper json) {
        Map<LocalDate, Boolean> offByDay = new HashMap<>();
        Set<Integer> years = new HashSet<>();
        for (Paper paper : papers(home.resolve("config/calendar"), json)) {
            years.add(paper.year());
            paper.days().forEach(day -> offByDay.put(day.date(), day.isOffDay()));
        }
        return new WorkingCalendar(offByDay, years);
    }

    private static List<Paper> papers(Path folder, ObjectMapper json) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(file -> read(file, json))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The working calendar is missing: " + folder, e);
        }
    }

    private static Paper read(Path file, ObjectMapper json) {
        try {
            return json.readValue(file.toFile(), Paper.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Not a holiday paper: " + file, e);
        }
    }
}
