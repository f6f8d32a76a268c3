-- On which day it was known which payment a bank had taken back: whoever pays in instalments has some days from then on. Unknown of what was known before.
alter table money_back add column taken_on date;
