package brussels.irisflow.directory;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Institutions extends JpaRepository<Institution, String> {

  /** The institution, kept from others until the transaction ends: who represents it is changed by one person at a time. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select i from Institution i where i.code = :code")
  Optional<Institution> forChange(String code);

  @Query("select i.code from Institution i where i.expectsSince is not null order by i.code")
  List<String> expecting();
}
