package org.fundcase.arrangements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.Treasury;
import org.fundcase.letters.DrawnPapers;
import org.fundcase.letters.Letter;
import org.fundcase.letters.LetterKind;
import org.fundcase.rounds.NamedRecipients;
import org.fundcase.rounds.Recipient;
import org.fundcase.scenario.Bureau;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom an annual plan names is awarded and paid without having applied, by the city's finance. */
@FundcaseTest
@Import({Bureau.class, Treasury.class, NamedRecipients.class, DrawnPapers.class})
class NamedRecipientsTest {

    /** A number is given once, whatever other tests issued. */
    private final String paper = "常工信融合〔2022〕" + ThreadLocalRandom.current().nextInt(100_000, 900_000) + "号";

    @Autowired
    Bureau bureau;

    @Autowired
    Treasury treasury;

    @Autowired
    NamedRecipients named;

    @Autowired
    IssueRecipients issuing;

    @Autowired
    DrawnPapers drawn;

    @Autowired
    JdbcClient jdbc;

    private UUID round;
    private SignedIn officer;
    private SignedIn head;

    @BeforeEach
    void aRoundWithABudget() {
        treasury.budget("CZ-II-2019", 2022, 1_000_000);
        treasury.cityFinance();
        round = bureau.openRound(Map.of()).id();
        officer = bureau.cityOfficer();
        head = bureau.person(OfficeKind.CITY_INDUSTRY, null, Role.SECTION_HEAD);
    }

    @Test
    void whatIsConfirmedIsIssuedOnceAndPaidByTheCity() {
        named.planned(round, "某日报社", "719000", officer, head);
        named.record(round, "某电视台", "738000", null, officer);
        issuing.issue(round, paper, head);
        assertThat(issuing.waiting(round)).isEmpty();
        assertThat(jdbc.sql("SELECT a.payee || ' ' || a.amount_fen || ' ' || o.kind FROM funding_award a "
                                + "JOIN funding_list l ON l.id = a.list_id JOIN funding_quota q ON q.id = a.quota_id "
                                + "JOIN accounts_office o ON o.id = q.office_id WHERE l.round_id = ?")
                        .param(round)
                        .query(String.class)
                        .list())
                .containsExactly("某日报社 71900000 CITY_FINANCE");
        assertThatThrownBy(() -> issuing.issue(round, paper, head)).hasMessageContaining("没有已复核");
    }

    @Test
    void whatIsIssuedHasItsPaperWithTheNumberThatPeopleGaveIt() throws Exception {
        named.planned(round, "某日报社", "719000", officer, head);
        UUID list = issuing.issue(round, paper, head);
        Letter letter = drawn.await("issued/" + list);
        assertThat(letter).extracting(Letter::kind, Letter::number).containsExactly(LetterKind.RECIPIENTS, paper);
        assertThat(drawn.words(letter)).contains("某日报社", "719,000.00", "共1笔", "宣传");
        assertThat(drawn.words(letter))
                .contains("常工信〔2022〕1号(2022年2月1日)", "请按规定拨付(")
                .doesNotContain("拨付()");
    }

    @Test
    void aNumberThatAnotherPaperOfTheOfficeHasIsRefused() {
        named.planned(round, "某日报社", "719000", officer, head);
        issuing.issue(round, paper, head);
        UUID other = bureau.openRound(Map.of()).id();
        named.planned(other, "某周刊社", "50000", officer, head);
        assertThatThrownBy(() -> issuing.issue(other, paper, head)).hasMessageContaining("已经用于");
        assertThat(issuing.waiting(other)).hasSize(1);
    }

    @Test
    void whoRecordedOneOfThemDoesNotIssue() {
        SignedIn other = bureau.otherCityHead();
        named.planned(round, "某周刊社", "50000", head, other);
        assertThatThrownBy(() -> issuing.issue(round, paper, head)).hasMessageContaining("另一位负责人");
        assertThat(issuing.waiting(round)).hasSize(1);
    }

    @Test
    void anIssuedEntryIsNotCorrectedAnyMore() {
        Recipient paid = named.planned(round, "某网站", "160000", officer, head);
        issuing.issue(round, paper, head);
        assertThatThrownBy(() -> named.record(round, "某网站", "150000", paid.id(), officer))
                .hasMessageContaining("已经下达");
    }
}
