package org.fundcase.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ResourceBundle;
import org.fundcase.kernel.Recorded;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** The record is told in plain words: every event that can be in it has a sentence in both languages. */
class EventsHaveWordsTest {

    @Test
    void everyRecordedEventHasAMessageInBothLanguages() {
        ResourceBundle chinese = bundle("messages");
        ResourceBundle english = bundle("messages_en");
        assertThat(events()).hasSizeGreaterThan(30).allSatisfy(type -> {
            assertThat(chinese.containsKey("event." + type)).as(type).isTrue();
            assertThat(english.containsKey("event." + type)).as(type).isTrue();
        });
    }

    private static List<String> events() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(Recorded.class));
        return scan.findCandidateComponents("org.fundcase").stream()
                .map(found -> String.valueOf(found.getBeanClassName()))
                .filter(name -> !name.contains("Test"))
                .map(name -> name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1))
                .toList();
    }

    private static ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle(
                name,
                java.util.Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
