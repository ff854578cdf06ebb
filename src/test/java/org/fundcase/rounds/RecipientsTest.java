package org.fundcase.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.demo.papers.Paper;
import org.fundcase.history.History;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.rounds.Recipient.State;
import org.fundcase.scenario.Bureau;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Items nobody applies for: people decide, one records, a second confirms, nothing is ever changed. */
@FundcaseTest
@Import(Bureau.class)
class RecipientsTest {

    private static final String PLANNED = "CZ19-7";
    private static final String SINGLE = "CZ19-8";

    @Autowired
    Bureau bureau;

    @Autowired
    Recipients recipients;

    @Autowired
    RecordRecipient recording;

    @Autowired
    History history;

    @Autowired
    JdbcClient jdbc;

    private UUID round;
    private SignedIn officer;
    private SignedIn head;
    private byte[] paper;

    @BeforeEach
    void aRoundIsOpen() {
        round = bureau.openRound(Map.of()).id();
        officer = bureau.cityOfficer();
        paper = bureau.papers().docx(Paper.commitment(bureau.enterprise().party(), "某人", LocalDate.of(2022, 2, 20)));
        head = bureau.person(OfficeKind.CITY_INDUSTRY, null, Role.SECTION_HEAD);
    }

    @Test
    void anEntryHoldsOnceASecondPersonAgrees() {
        Recipient recorded = record(entry(PLANNED, "300000"), officer);
        assertThat(recorded.state()).isEqualTo(State.PROPOSED);
        assertThat(recorded.holds()).isFalse();
        Recipient confirmed = recording.confirm(round, recorded.id(), head);
        assertThat(confirmed.holds()).isTrue();
        assertThat(confirmed.amount()).isEqualTo(Money.yuan(300_000));
        assertThat(types()).endsWith("RecipientRecorded", "RecipientConfirmed");
    }

    @Test
    void nobodyConfirmsTheirOwnEntryWhateverTheirRoles() {
        Recipient byHead = record(entry(SINGLE, "5000000"), head);
        assertForbidden(() -> recording.confirm(round, byHead.id(), head));
        assertForbidden(() -> recording.confirm(round, byHead.id(), officer));
        assertForbidden(() -> recording.refuse(round, byHead.id(), "不对", head));
        assertThat(state(byHead)).isEqualTo(State.PROPOSED);
    }

    @Test
    void onlyTheCitysIndustryBureauRecordsAndConfirms() {
        Recipient recorded = record(entry(PLANNED, "1"), officer);
        for (SignedIn other : List.of(
                bureau.districtHead(),
                bureau.auditor(),
                bureau.person(OfficeKind.CITY_FINANCE, null, Role.SECTION_HEAD),
                bureau.enterprise().person())) {
            assertThatThrownBy(() -> record(entry(PLANNED, "2"), other)).hasMessageContaining("没有找到");
            assertThatThrownBy(() -> recording.confirm(round, recorded.id(), other))
                    .hasMessageContaining("没有找到");
        }
    }

    @Test
    void aCorrectionTakesThePlaceOfTheEntryOnceItIsConfirmed() {
        Recipient first = confirmed(entry(PLANNED, "300000"));
        Recipient correction = record(correction(first, "280000"), officer);
        assertThat(state(first)).isEqualTo(State.CONFIRMED);
        recording.confirm(round, correction.id(), head);
        assertThat(state(first)).isEqualTo(State.REPLACED);
        assertThat(holding()).containsExactly(Money.yuan(280_000));
        assertThat(recipients.of(round)).hasSize(2);
    }

    @Test
    void aCorrectionWithoutAnAmountTakesTheEntryBack() {
        Recipient first = confirmed(entry(PLANNED, "300000"));
        recording.confirm(round, record(correction(first, ""), officer).id(), head);
        assertThat(holding()).isEmpty();
        assertThat(types()).contains("RecipientCorrected");
    }

    @Test
    void aRefusedEntryStaysOnTheRecordAndNeverHolds() {
        Recipient first = confirmed(entry(PLANNED, "300000"));
        Recipient correction = record(correction(first, "1"), officer);
        assertThatThrownBy(() -> recording.refuse(round, correction.id(), " ", head))
                .hasMessageContaining("理由");
        recording.refuse(round, correction.id(), "纪要不是这个数", head);
        assertThat(state(correction)).isEqualTo(State.REFUSED);
        assertThat(holding()).containsExactly(Money.yuan(300_000));
        assertThat(types()).endsWith("RecipientRefused");
    }

    @Test
    void whatDoesNotHoldOrIsBeingCorrectedCannotBeCorrected() {
        Recipient proposed = record(entry(PLANNED, "300000"), officer);
        assertThatThrownBy(() -> record(correction(proposed, "1"), officer)).hasMessageContaining("不能更正");
        recording.confirm(round, proposed.id(), head);
        record(correction(proposed, "2"), officer);
        assertThatThrownBy(() -> record(correction(proposed, "3"), officer)).hasMessageContaining("不能更正");
    }

    @Test
    void theSameEntryTwiceIsOne() {
        record(entry(PLANNED, "300000"), officer);
        assertThatThrownBy(() -> record(entry(PLANNED, "300000.00"), officer)).hasMessageContaining("已经登记过");
    }

    @ParameterizedTest
    @CsvSource({
        "CZ19-3-1, 天宁区, 1, 纪要, 2022-02-01, item",
        "CZ19-7, ' ', 1, 纪要, 2022-02-01, recipient",
        "CZ19-7, 天宁区, 0, 纪要, 2022-02-01, amount",
        "CZ19-7, 天宁区, -5, 纪要, 2022-02-01, amount",
        "CZ19-7, 天宁区, 1.234, 纪要, 2022-02-01, amount",
        "CZ19-7, 天宁区, 三万, 纪要, 2022-02-01, amount",
        "CZ19-7, 天宁区, 1e99, 纪要, 2022-02-01, amount",
        "CZ19-7, 天宁区, '', 纪要, 2022-02-01, amount",
        "CZ19-7, 天宁区, 1, '', 2022-02-01, basis",
        "CZ19-7, 天宁区, 1, 纪要, 2022-04-01, decidedOn",
        "CZ19-7, 天宁区, 1, 纪要, gestern, decidedOn"
    })
    void namesTheFieldThatIsWrong(String item, String name, String amount, String basis, String day, String field) {
        NewRecipient wrong =
                new NewRecipient(item, name, "", amount, basis, day, null, "", Procurement.Mode.OWN, "采购-1");
        assertThatThrownBy(() -> record(wrong, officer))
                .isInstanceOf(Refusal.class)
                .extracting(refusal -> ((Refusal) refusal).fieldName())
                .isEqualTo(field);
    }

    @Test
    void aPaperOfAWrongKindIsRefused() {
        assertThatThrownBy(() -> recording.record(
                        round,
                        entry(PLANNED, "1"),
                        new RecordRecipient.Proof("a.pdf", bytes("MZ not a paper")),
                        officer))
                .isInstanceOf(Refusal.class);
        assertThat(recipients.of(round)).isEmpty();
    }

    @Test
    void thePaperComesBackAsItWasGiven() throws IOException {
        Recipient recorded = record(entry(PLANNED, "300000"), officer);
        assertThat(recipients.proof(recorded).readAllBytes()).isEqualTo(paper());
        assertThatThrownBy(() -> recipients.get(UUID.randomUUID(), recorded.id(), officer))
                .hasMessageContaining("没有找到");
    }

    @Test
    void theDatabaseLetsNobodyChangeAnEntry() {
        record(entry(PLANNED, "300000"), officer);
        for (String change : List.of(
                "UPDATE rounds_recipient SET amount_fen = 1",
                "DELETE FROM rounds_recipient",
                "UPDATE rounds_recipient_answer SET agreed = true",
                "DELETE FROM rounds_recipient_answer")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void ofManySecondPersonsAtOnceOneAnswers() {
        Recipient recorded = record(entry(PLANNED, "300000"), officer);
        long answered = IntStream.range(0, 8)
                .parallel()
                .filter(n -> succeeds(() -> recording.confirm(round, recorded.id(), head)))
                .count();
        assertThat(answered).isEqualTo(1);
    }

    private static boolean succeeds(Runnable step) {
        try {
            step.run();
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private Recipient confirmed(NewRecipient entry) {
        return recording.confirm(round, record(entry, officer).id(), head);
    }

    private Recipient record(NewRecipient entry, SignedIn by) {
        return recording.record(
                round, entry, new RecordRecipient.Proof("会议纪要.docx", new ByteArrayInputStream(paper())), by);
    }

    private byte[] paper() {
        return paper;
    }

    private static NewRecipient entry(String item, String amount) {
        return new NewRecipient(
                item, "天宁区财政局", "", amount, "常政办纪〔2022〕3号", "2022-02-01", null, "", Procurement.Mode.OWN, "采购-1");
    }

    private static NewRecipient correction(Recipient of, @Nullable String amount) {
        return new NewRecipient(
                of.item(),
                of.name(),
                "",
                amount,
                "常政办纪〔2022〕5号",
                "2022-02-10",
                of.id(),
                "金额写错",
                Procurement.Mode.OWN,
                "采购-1");
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private State state(Recipient recipient) {
        return recipients.get(round, recipient.id(), officer).state();
    }

    private List<Money> holding() {
        return recipients.of(round).stream()
                .filter(Recipient::holds)
                .map(Recipient::amount)
                .toList();
    }

    private List<String> types() {
        return history.of(Subject.ofRound(round)).stream()
                .map(entry -> entry.type())
                .filter(type -> !type.startsWith("Task"))
                .toList();
    }

    private static void assertForbidden(ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOf(Refusal.class).hasMessageContaining("另一位负责人");
    }
}
