package org.fundcase.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file that would let somebody do the impossible stops the start and says where. */
class RightsTest {

    private static final String GOOD = "{roles: [OFFICER], subject: CASE, actions: [READ], through: EVERY}";

    @Test
    void readsTheFileThatIsShipped() {
        assertThat(new Rights()).isNotNull();
        assertThat(rights(GOOD)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[OFFICER] | [OFICER] | OFICER is no Role",
                "READ] | READ, DELETE] | DELETE is no Action",
                "through: EVERY | through: SOME | SOME is no Reach",
                "through: EVERY | through: RELATED | list of relations",
                "through: EVERY | through: [FRIEND] | FRIEND is no Relation",
                "through: EVERY | through: [] | a list of Relation is missing",
                "subject: CASE | subject: MONEY | MONEY is no Kind",
                "subject: CASE, | role: X, | the keys are",
                "[OFFICER] | [] | a list of Role is missing"
            })
    void namesTheLineThatCannotBe(String from, String to, String fault) {
        refuses(GOOD.replace(from, to), fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AUDITOR | CASE | CHANGE | [CITY] | an AUDITOR reads",
                "AUDITOR | ENTERPRISE | CHANGE | EVERY | an AUDITOR reads",
                "ADMINISTRATOR | CASE | READ | EVERY | sees no business",
                "ADMINISTRATOR | ROUND | READ | EVERY | sees no business",
                "OFFICER | CASE | CONFIRM | [CITY] | only a SECTION_HEAD",
                "OFFICER | CASE | CHANGE | EVERY | through a relation only",
                "SECTION_HEAD | CASE | CONFIRM | EVERY | through a relation only",
                "OFFICER | CASE | READ | OWN | OWN is said of",
                "OFFICER | CASE | READ | [APPLICANT] | an enterprise's"
            })
    void noLineMovesTheFences(String role, String subject, String action, String through, String fault) {
        refuses(
                "{roles: [" + role + "], subject: " + subject + ", actions: [" + action + "], through: " + through
                        + "}",
                fault);
    }

    @Test
    void refusesWhatIsNoListAtAll() {
        for (String file : new String[] {"", "[]", "a: b", "- {roles: [", "- just words"}) {
            assertThatThrownBy(() -> read(file))
                    .as(file)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("rights.yaml");
        }
    }

    private static void refuses(String line, String fault) {
        assertThatThrownBy(() -> rights(GOOD + "\n- " + line))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("entry 2")
                .hasMessageContaining(fault);
    }

    private static Rights rights(String lines) {
        return read("- " + lines);
    }

    private static Rights read(String file) {
        return new Rights(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }
}
