package org.fundcase.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.fundcase.demo.papers.Inventor;
import org.fundcase.demo.papers.InvoiceTruth;
import org.fundcase.demo.papers.Paper;
import org.fundcase.demo.papers.Party;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demo's papers are those of the place and of the purchase. */
class DemoPapersTest {

    @ParameterizedTest
    @CsvSource({"常州市,江苏省", "江门市,广东省", "临沂市,山东省"})
    void aCertificateIsOfTheProvinceOfTheCity(String city, String province) {
        DemoPlaces.City place = DemoPlaces.city(city);
        Party party = new Inventor(1).partyIn(place.bare(), city);
        Paper certificate = Paper.certificate(party, place.province(), "1", LocalDate.of(2021, 11, 3));
        assertThat(certificate.rows()).extracting(Paper.Row::value).contains(province + "工业和信息化厅");
    }

    @ParameterizedTest
    @CsvSource({"常州,常州市武进区", "江门,江门市蓬江区"})
    void contractAndVoucherAreAboutTheInvoice(String city, String area) {
        Inventor inventor = new Inventor(2);
        Party buyer = inventor.partyIn(city, area);
        InvoiceTruth invoice = inventor.invoice(InvoiceTruth.Kind.DIGITAL_SPECIAL, 1, 2021, buyer);
        String total = InvoiceTruth.plain(invoice.total());
        assertThat(Paper.contract(invoice, invoice.issued()).rows())
                .extracting(Paper.Row::value)
                .contains(buyer.name(), invoice.seller().name(), total + "元");
        assertThat(Paper.receipt(invoice, invoice.issued()).rows())
                .extracting(Paper.Row::value)
                .contains(buyer.name(), invoice.seller().name(), total);
    }
}
