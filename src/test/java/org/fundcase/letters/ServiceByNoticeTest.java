package org.fundcase.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.fundcase.FundcaseTest;
import org.fundcase.kernel.WorkingCalendar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 民事诉讼法 §95: a paper served by public notice counts as served 30 days later, before 2022 60. */
@FundcaseTest
class ServiceByNoticeTest {

    @Autowired
    WorkingCalendar calendar;

    @ParameterizedTest(name = "published on {0}, served on {1}")
    @CsvSource({"2021-12-31, 2022-03-01", "2022-01-25, 2022-02-24", "2022-03-04, 2022-04-06", "2021-04-29, 2021-06-28"})
    void countsAsServed(LocalDate published, LocalDate served) {
        assertThat(new ServiceNote(ServiceWay.PUBLIC_NOTICE, published, "公告", "报纸").countsOn(calendar))
                .isEqualTo(served);
        assertThat(new ServiceNote(ServiceWay.POST, published, "收发室", "回执").countsOn(calendar))
                .isEqualTo(published);
    }
}
