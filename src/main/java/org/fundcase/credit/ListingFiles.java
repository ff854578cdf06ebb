package org.fundcase.credit;

import org.fundcase.schemes.CreditList;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.Schemes;
import org.springframework.stereotype.Component;

/** Puts together all that is on file about a listing; who may read it is asked by the caller. */
@Component
public class ListingFiles {

    private final FiledRows filed;
    private final EndingRows endings;
    private final Schemes schemes;

    ListingFiles(FiledRows filed, EndingRows endings, Schemes schemes) {
        this.filed = filed;
        this.endings = endings;
        this.schemes = schemes;
    }

    public ListingFile of(Listing listing) {
        return new ListingFile(
                listing,
                list(schemes.pinned(listing.deployment())),
                filed.charge(listing.id()).orElse(null),
                filed.ruling(listing.id()).orElse(null),
                filed.served(listing.id()),
                filed.said(listing.id()),
                endings.requests(listing.id()),
                endings.endings(listing.id()));
    }

    private static CreditList list(Scheme scheme) {
        CreditList list = scheme.creditList();
        if (list == null) {
            throw new IllegalStateException("No list in " + scheme.id());
        }
        return list;
    }
}
