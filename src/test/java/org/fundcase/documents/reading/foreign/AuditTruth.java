package org.fundcase.documents.reading.foreign;

import java.time.LocalDate;
import org.fundcase.demo.papers.Party;
import org.fundcase.kernel.Money;

/** What an audit report says, before it is put into any form. */
public record AuditTruth(
        Party of, String number, int year, Money revenue, Money it, Money equipment, String firm, LocalDate issued) {}
