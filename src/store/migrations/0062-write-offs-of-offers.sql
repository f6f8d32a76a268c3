-- An amount that was given up under an offer names it: money that met the offer may go again, and the amount is owed again then.
alter table write_off add column offer_id uuid;
alter table write_off add foreign key (company_id, offer_id) references settlement_offer;
update write_off w set offer_id = s.offer_id from settlement_offer s
 where s.company_id = w.company_id and s.dossier_id = w.dossier_id and s.met_on = w.written_on and w.reason = 'settlement' and w.because = s.because
   and s.covers @> jsonb_build_array(jsonb_build_object('invoiceId', w.invoice_id));
create index write_off_by_offer on write_off (company_id, offer_id) where offer_id is not null;
